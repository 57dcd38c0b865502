package io.corridor.seed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seed files made at random, in one of the forms that Neo4j's importer takes. */
final class RandomFiles {

  static final int ROWS = 40;

  private static final String MODEL =
      """
      name: variants
      files: {delimiter: "%s", arrayDelimiter: "%s", quote: "%s"}
      nodes:
        Thing:
          file: things
          labels: [Old, Rare]
          description: A thing.
          properties:
      %s
      relationships:
        TO:
          file: to
          from: [Thing]
          to: [Thing]
          description: To.
          properties:
      %s
      """;

  /** A type, what a header may say besides, and values; of a list none holds a delimiter. */
  private record Type(String name, String options, List<String> values) {

    boolean is(String other) {
      return name.equals(other);
    }

    String local() {
      return is("time") ? "12:50" : "2017-07-19T21:40:32";
    }
  }

  private static final List<Type> TYPES =
      List.of(
          type(
              "string",
              "",
              "Aa",
              "so, so",
              "it's",
              "he \"said\"",
              "a|b;c",
              "Россия گوادر",
              "#5 \\n"),
          type("char", "", "A", "é", "گ"),
          type("byte", "", "-128", "127"),
          type("short", "", "-32768", "7"),
          type("int", "", "-2147483648", "0", "2147483647"),
          type("long", "", "-9223372036854775808", "9223372036854775807"),
          type("float", "", "0.5", "-2.25", "1e3"),
          type("double", "", "0.1", "-1e300", "-0", "123456789.125"),
          type("boolean", "", "true", "false"),
          type("date", "", "2017-11-19", "0001-01-01", "-0044-03-15", "9999-12-31"),
          type("localtime", "", "21:40:32.142", "00:00"),
          type("time", "{timezone:+02:00}", "21:40:32.142Z", "12:50-05:00"),
          type("localdatetime", "", "2017-11-19T21:40:32.142", "0001-01-01T00:00"),
          type(
              "datetime",
              "{timezone:Europe/Stockholm}",
              "2017-11-19T21:40:32Z",
              "2017-07-19T21:40+05:00[Asia/Karachi]",
              "2017-11-19T21:40:32.000000001-08:00"),
          type("duration", "", "P1Y2M3DT4H5M6.5S", "PT-0.5S", "P2W", "P-1M", "PT36H"),
          type(
              "point",
              "",
              "{latitude: 25.12, longitude: 62.33}",
              "{x: 1, y: -2.5}",
              "{x: 1, y: 2, z: 3}",
              "{longitude:62.33,latitude:25.12,height:10}",
              "{x: 62.33, y: 25.12, crs: 'WGS-84'}",
              "{srid: 9157, x: 1, y: 2, z: 1e2}"));

  private static Type type(String name, String options, String... values) {
    return new Type(name, options, List.of(values));
  }

  /** A column: whether it is a list, and whether its header tells more than its type. */
  private record Property(int number, Type type, boolean array, boolean zoned) {

    String key() {
      return "p" + number;
    }

    String declaration() {
      return "      %s: {type: '%s%s', description: d}"
          .formatted(key(), type.name(), array ? "[]" : "");
    }

    String header() {
      return key() + ":" + type.name() + (array ? "[]" : "") + (zoned ? type.options() : "");
    }
  }

  private final Random random;
  private final Workspace workspace;
  private final String delimiter;
  private final String arrayDelimiter;
  private final String quote;

  RandomFiles(Random random, Workspace workspace) {
    this.random = random;
    this.workspace = workspace;
    this.delimiter = one(List.of(",", ";", "\t", "|"));
    this.arrayDelimiter =
        one(List.of(";", "|", "~").stream().filter(d -> !d.equals(delimiter)).toList());
    this.quote = one(List.of("\"", "\"", "'"));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  void write() throws IOException {
    List<Property> all = new ArrayList<>();
    for (Type type : TYPES) {
      boolean zoned = !type.options().isEmpty() && random.nextBoolean();
      all.add(new Property(all.size(), type, false, zoned));
      if (!type.is("char")) {
        all.add(new Property(all.size(), type, true, zoned));
      }
    }
    List<Property> some = all.stream().filter(p -> random.nextInt(4) == 0).toList();
    workspace.model(
        MODEL.formatted(
            delimiter.equals("\t") ? "\\t" : delimiter,
            arrayDelimiter,
            quote.equals("\"") ? "\\\"" : quote,
            declarations(all),
            declarations(some)));
    String space = one(List.of("", "(Thing)"));
    List<String> nodes = new ArrayList<>(List.of("id:ID" + space, ":LABEL", "left:IGNORE"));
    all.forEach(property -> nodes.add(property.header()));
    List<String> edges =
        new ArrayList<>(List.of("id:string", ":END_ID" + space, ":START_ID" + space, ":TYPE"));
    some.forEach(property -> edges.add(property.header()));
    write("seed/nodes/things", nodes, rows(i -> List.of("n" + i, labels(), "no"), all));
    write(
        "seed/edges/to",
        edges,
        rows(i -> List.of("e" + i, "n" + random.nextInt(ROWS), "n" + i, "TO"), some));
  }

  private static String declarations(List<Property> properties) {
    return properties.stream().map(Property::declaration).collect(Collectors.joining("\n"));
  }

  private String labels() {
    return one(List.of("", "Old", "Rare", "Old" + arrayDelimiter + "Rare"));
  }

  private List<List<String>> rows(
      java.util.function.IntFunction<List<String>> begin, List<Property> properties) {
    return IntStream.range(0, ROWS)
        .mapToObj(
            i -> {
              List<String> row = new ArrayList<>(begin.apply(i));
              properties.forEach(property -> row.add(random.nextInt(3) == 0 ? "" : cell(property)));
              return row;
            })
        .toList();
  }

  private String cell(Property property) {
    if (!property.array()) {
      return value(property);
    }
    String only = one(property.type().values());
    return IntStream.range(0, 1 + random.nextInt(3))
        // Points of one list are of one coordinate system.
        .mapToObj(i -> property.type().is("point") ? only : value(property))
        .map(value -> value.contains(arrayDelimiter) ? property.type().values().get(0) : value)
        .collect(Collectors.joining(arrayDelimiter));
  }

  private String value(Property property) {
    return property.zoned() && random.nextBoolean()
        ? property.type().local()
        : one(property.type().values());
  }

  /** With the header in front or in a file of its own, whole or in parts, compressed or not. */
  private void write(String stem, List<String> header, List<List<String>> rows) throws IOException {
    boolean apart = random.nextBoolean();
    if (apart) {
      workspace.write(stem + "-header.csv", line(header, false));
    }
    String mark = random.nextBoolean() ? "\uFEFF" : "";
    int half = random.nextBoolean() ? ROWS : ROWS / 2;
    part(stem + ".csv", (apart ? "" : mark + line(header, false)), rows.subList(0, half));
    if (half < ROWS) {
      part(stem + ".more.csv", apart ? "" : line(header, false), rows.subList(half, ROWS));
    }
  }

  private void part(String file, String header, List<List<String>> rows) throws IOException {
    boolean quoted = random.nextBoolean();
    String text =
        header + rows.stream().map(row -> line(row, quoted)).collect(Collectors.joining());
    if (random.nextBoolean()) {
      workspace.write(file + ".gz", FileVariantsTests.compressed(text));
    } else {
      workspace.write(file, text);
    }
  }

  private String line(List<String> cells, boolean quoted) {
    return cells.stream().map(cell -> cell(cell, quoted)).collect(Collectors.joining(delimiter))
        + one(List.of("\n", "\r\n"));
  }

  private String cell(String cell, boolean quoted) {
    boolean needed = cell.contains(delimiter) || cell.contains(quote);
    return needed || (quoted && !cell.isEmpty())
        ? quote + cell.replace(quote, quote + quote) + quote
        : cell;
  }
}
