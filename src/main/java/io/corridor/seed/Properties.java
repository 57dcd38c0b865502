package io.corridor.seed;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row says: values by the names of their columns, in the order of the header. All rows of a
 * file share the names. Immutable.
 */
final class Properties extends AbstractMap<String, Object> {

  /** Names of columns, and where they stand. */
  static final class Keys {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Keys(List<String> names) {
      this.names = List.copyOf(names);
      for (int i = 0; i < names.size(); i++) {
        places.putIfAbsent(names.get(i), i);
      }
    }

    int size() {
      return names.size();
    }

    /** Where the value of a key stands. */
    int place(String name) {
      return Objects.requireNonNull(places.get(name));
    }
  }

  private final Keys keys;
  private final @Nullable Object[] values;
  private final int size;

  /**
   * What a row says.
   *
   * @param values one for each key, null where there is none; nobody may change it any more
   */
  Properties(Keys keys, @Nullable Object[] values) {
    this.keys = keys;
    this.values = values;
    int known = 0;
    for (Object value : values) {
      known += value == null ? 0 : 1;
    }
    this.size = known;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    Integer place = keys.places.get(key);
    return place == null ? null : values[place];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, Object>> {

    private int next = following(0);

    @Override
    public boolean hasNext() {
      return next < values.length;
    }

    @Override
    public Entry<String, Object> next() {
      Object value = hasNext() ? values[next] : null;
      if (value == null) {
        throw new NoSuchElementException();
      }
      Entry<String, Object> entry = Map.entry(keys.names.get(next), value);
      next = following(next + 1);
      return entry;
    }

    private int following(int from) {
      int place = from;
      while (place < values.length && values[place] == null) {
        place++;
      }
      return place;
    }
  }
}
