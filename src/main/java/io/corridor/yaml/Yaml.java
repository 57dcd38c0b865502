package io.corridor.yaml;

import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 with its core schema into {@link YamlValue}s.
 *
 * <p>Anchors and aliases are refused: these files need none, and a few bytes of them can stand for
 * gigabytes.
 */
public final class Yaml {

  private static final int MAX_CHARACTERS = 4 * 1024 * 1024;

  private final String file;
  private final int firstLine;
  private final Problems problems;

  private Yaml(String file, int firstLine, Problems problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /**
   * Reads a text whose root is a map.
   *
   * @param text the YAML
   * @param file name for messages
   * @param firstLine line of the file on which {@code text} begins, from 1
   * @param problems is told what is wrong
   * @return the map, empty where the text is none
   */
  public static YamlMap readMap(String text, String file, int firstLine, Problems problems) {
    Location start = Location.of(file, firstLine, 1);
    Optional<YamlValue> root = new Yaml(file, firstLine, problems).read(text);
    if (root.isPresent() && root.get() instanceof YamlMap map) {
      return map;
    }
    root.ifPresent(value -> problems.add(Fault.YAML_WRONG_KIND, value.location(), "file", "a map"));
    return YamlMap.empty(start);
  }

  /** Reads any value, such as one typed on a command line; empty text is null. */
  public static @Nullable Object readPlain(String text, String name, Problems problems) {
    return new Yaml(name, 1, problems).read(text).map(YamlValue::plain).orElse(null);
  }

  private Optional<YamlValue> read(String text) {
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          Fault.YAML_MALFORMED,
          Location.of(file),
          "it has more than " + MAX_CHARACTERS + " characters");
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(MAX_CHARACTERS)
            .setUseMarks(true)
            // Each is refused with its place; the limit would tell of none.
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();
    try {
      StreamReader characters = new StreamReader(settings, text);
      return new Composer(settings, new ShallowParser(settings, characters))
          .getSingleNode()
          .map(this::value);
    } catch (MarkedYamlEngineException e) {
      Location place = e.getProblemMark().map(this::location).orElse(Location.of(file));
      problems.add(Fault.YAML_MALFORMED, place, oneLine(e.getProblem()));
    } catch (ReaderException e) {
      problems.add(Fault.YAML_MALFORMED, location(text, e.getPosition()), hidden(e));
    } catch (YamlEngineException e) {
      problems.add(Fault.YAML_MALFORMED, Location.of(file), oneLine(e.getMessage()));
    }
    return Optional.empty();
  }

  private YamlValue value(Node node) {
    Location location = node.getStartMark().map(this::location).orElse(Location.of(file));
    if (node.getAnchor().isPresent()) {
      problems.add(Fault.YAML_ALIAS, location);
      return new YamlValue.Scalar(location, null, "");
    }
    if (node instanceof MappingNode mapping) {
      return map(location, mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(value(item)));
      return new YamlValue.Sequence(location, List.copyOf(items));
    }
    return scalar(location, (ScalarNode) node);
  }

  private YamlMap map(Location location, MappingNode mapping) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    Map<String, Location> places = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Location place = tuple.getKeyNode().getStartMark().map(this::location).orElse(location);
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(Fault.YAML_WRONG_KIND, place, "key", "a text");
      } else if (key.getAnchor().isPresent()) {
        problems.add(Fault.YAML_ALIAS, place);
      } else if (entries.put(key.getValue(), value(tuple.getValueNode())) != null) {
        problems.add(Fault.YAML_DUPLICATE_KEY, place, key.getValue());
      } else {
        places.put(key.getValue(), place);
      }
    }
    return new YamlMap(
        location, java.util.Collections.unmodifiableMap(entries), Map.copyOf(places));
  }

  private YamlValue.Scalar scalar(Location location, ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    try {
      if (tag.equals(Tag.NULL)) {
        return new YamlValue.Scalar(location, null, text);
      } else if (tag.equals(Tag.BOOL)) {
        return new YamlValue.Scalar(location, Boolean.valueOf(text), text);
      } else if (tag.equals(Tag.INT)) {
        return new YamlValue.Scalar(location, whole(text), text);
      } else if (tag.equals(Tag.FLOAT)) {
        return new YamlValue.Scalar(location, finite(text), text);
      }
    } catch (NumberFormatException e) {
      // A number beyond Java's range, or .inf and .nan: kept as text.
      return new YamlValue.Scalar(location, text, text);
    }
    return new YamlValue.Scalar(location, text, text);
  }

  /** A whole number; unlike in Java, a leading zero does not make it octal. */
  private static Long whole(String text) {
    if (text.startsWith("0x")) {
      return Long.valueOf(text.substring(2), 16);
    }
    return text.startsWith("0o") ? Long.valueOf(text.substring(2), 8) : Long.valueOf(text);
  }

  private static Double finite(String text) {
    Double value = Double.valueOf(text);
    if (value.isInfinite()) {
      throw new NumberFormatException("beyond the range of a double");
    }
    return value;
  }

  private Location location(Mark mark) {
    return Location.of(file, firstLine + mark.getLine(), mark.getColumn() + 1);
  }

  private Location location(String text, int codePoints) {
    int known = Math.min(codePoints, text.codePointCount(0, text.length()));
    String before = text.substring(0, text.offsetByCodePoints(0, known));
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
    return Location.of(file, firstLine + lines, column + 1);
  }

  private static String hidden(ReaderException e) {
    return "the character U+%04X is not allowed".formatted(e.getCodePoint());
  }

  /** The first line of a message, without the control characters that some quote. */
  private static String oneLine(@Nullable String message) {
    String text = String.valueOf(message);
    int details = text.indexOf("\n in ");
    return text.substring(0, details < 0 ? text.length() : details)
        .replaceAll("\\p{Cntrl}+", " ")
        .strip();
  }
}
