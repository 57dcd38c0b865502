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
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 with its core schema into {@link YamlValue}s.
 *
 * <p>Anchors and aliases are refused: these files need none, and a few bytes of them can stand for
 * gigabytes.
 */
public final class Yaml {

  private static final int MAX_CHARACTERS = 4 * 1024 * 1024;

  private static final int ROOM = 16;

  private static final ScalarResolver SCALARS = new CoreScalarResolver(false);

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
    int before = problems.size();
    Optional<YamlValue> root = new Yaml(file, firstLine, problems).read(text);
    if (root.isPresent() && root.get() instanceof YamlMap map) {
      return map;
    }
    root.ifPresent(
        value ->
            problems.add(
                Fault.YAML_WRONG_KIND,
                value.location(),
                "the whole file",
                "a map of names to values"));
    return problems.size() > before ? YamlMap.unread(start) : YamlMap.empty(start);
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
    // All at once: where a buffer ends between the halves of a character, the library fails.
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(MAX_CHARACTERS)
            .setUseMarks(true)
            .setBufferSize(text.length() + ROOM)
            .build();
    try {
      // From events to values at once: a tree of Composer's between them would only take time.
      return document(new ShallowParser(settings, new StreamReader(settings, text)));
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

  private Optional<YamlValue> document(Parser events) {
    events.next();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    events.next();
    YamlValue root = value((NodeEvent) events.next(), events);
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      problems.add(
          Fault.YAML_MALFORMED,
          location(events.next(), root.location()),
          "expected a single document in the stream");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  /** What begins with an event, up to its end. */
  private YamlValue value(NodeEvent event, Parser events) {
    Location location = location(event, Location.of(file));
    if (event.getAnchor().isPresent()) {
      problems.add(Fault.YAML_ALIAS, location);
      skip(event, events);
      return new YamlValue.Unread(location);
    }
    Optional<String> tag = tag(event);
    if (tag.isPresent()) {
      problems.add(Fault.YAML_TAG, location, tag.get());
      skip(event, events);
      return new YamlValue.Unread(location);
    }
    if (event instanceof MappingStartEvent) {
      return map(location, events);
    }
    if (event instanceof SequenceStartEvent) {
      List<YamlValue> items = new ArrayList<>();
      while (!events.checkEvent(Event.ID.SequenceEnd)) {
        items.add(value((NodeEvent) events.next(), events));
      }
      events.next();
      return new YamlValue.Sequence(location, List.copyOf(items));
    }
    return scalar(location, (ScalarEvent) event);
  }

  /** What an event is said to be, unless that is a text. */
  private static Optional<String> tag(NodeEvent event) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    return tag.filter(said -> !said.equals("!") && !said.equals(Tag.STR.getValue()));
  }

  private YamlMap map(Location location, Parser events) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    Map<String, Location> places = new HashMap<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      NodeEvent first = (NodeEvent) events.next();
      Location place = location(first, location);
      if (first.getAnchor().isPresent() || !(first instanceof ScalarEvent key)) {
        if (first.getAnchor().isPresent()) {
          problems.add(Fault.YAML_ALIAS, place);
        } else {
          problems.add(Fault.YAML_WRONG_KIND, place, "key", "a text");
        }
        skip(first, events);
        skip(events.next(), events);
      } else if (entries.put(key.getValue(), value((NodeEvent) events.next(), events)) != null) {
        problems.add(Fault.YAML_DUPLICATE_KEY, place, key.getValue());
      } else {
        places.put(key.getValue(), place);
      }
    }
    events.next();
    return new YamlMap(
        location, java.util.Collections.unmodifiableMap(entries), Map.copyOf(places), true);
  }

  /** Passes over what begins with an event. */
  private static void skip(Event event, Parser events) {
    int depth = event instanceof CollectionStartEvent ? 1 : 0;
    while (depth > 0) {
      Event next = events.next();
      if (next instanceof CollectionStartEvent) {
        depth++;
      } else if (next instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  private YamlValue.Scalar scalar(Location location, ScalarEvent event) {
    String text = event.getValue();
    Tag tag =
        event
            .getTag()
            .filter(explicit -> !explicit.equals("!"))
            .map(Tag::new)
            .orElseGet(() -> SCALARS.resolve(text, event.getImplicit().canOmitTagInPlainScalar()));
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

  private Location location(Event event, Location otherwise) {
    return event.getStartMark().map(this::location).orElse(otherwise);
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
