package io.corridor.export;

import io.corridor.model.Property;
import io.corridor.value.Characters;
import io.corridor.value.Decimals;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Values as seed files have them, one text for each value. */
final class CsvCells {

  private CsvCells() {}

  /**
   * The text of a cell; absent where no text of a cell would be read as that value: an empty cell
   * is none, and what stands between the items of a list cannot be in one.
   *
   * @param arrayDelimiter what stands between them
   */
  static Optional<String> of(Property property, Object value, char arrayDelimiter) {
    if (!property.array()) {
      return value instanceof Collection ? Optional.empty() : filled(text(value));
    }
    Collection<?> items = value instanceof Collection<?> many ? many : List.of(value);
    List<String> texts = items.stream().map(CsvCells::text).toList();
    return texts.stream().anyMatch(text -> text.isEmpty() || text.indexOf(arrayDelimiter) >= 0)
        ? Optional.empty()
        : filled(String.join(String.valueOf(arrayDelimiter), texts));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty() && Characters.find(t).isEmpty());
  }

  private static String text(Object value) {
    return value instanceof Double number ? Decimals.text(number) : value.toString();
  }
}
