package io.corridor.load;

import static io.corridor.load.HoldingsText.TAB;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a text of holdings says, without regard to its order.
 *
 * @param ids of all of them together
 * @param keys types, labels and keys
 */
record HoldingsSum(long ids, Set<String> keys) {

  static HoldingsSum of(String text) {
    long[] sum = {0};
    Set<String> keys = new TreeSet<>();
    HoldingsText.read(
        text,
        new HoldingsText.Reader() {
          private String type = "";

          @Override
          public void type(boolean node, String name, Set<String> labels, Set<String> allKeys) {
            type = node + TAB + name;
            labels.forEach(label -> keys.add(type + TAB + " " + label));
            allKeys.forEach(key -> keys.add(type + TAB + key));
            keys.add(type);
          }

          @Override
          public void id(String id) {
            sum[0] += RowDigest.of(type, id, null);
          }
        });
    return new HoldingsSum(sum[0], keys);
  }
}
