package io.corridor.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Routes as a flowchart in Mermaid: each stop once, each leg once, with mode, kilometres and, where
 * there are several routes, the ranks of those that take it. A leg of the firmest status is a solid
 * line; any other is dashed and says its status.
 */
final class RouteMermaid {

  /** The firmest status, where nobody says another. */
  private static final String FIRMEST = "operational";

  /** Besides letters and digits; anything else Mermaid or the Markdown in it might take for its. */
  private static final String HARMLESS = " ,()'/";

  /** What is drawn between two stops. */
  private record Edge(String from, String to, String text, boolean firm) {}

  private final String firmest;
  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Boolean> ends = new LinkedHashMap<>();
  private final Map<Edge, List<String>> edges = new LinkedHashMap<>();

  private RouteMermaid(String firmest) {
    this.firmest = firmest;
  }

  /** A flowchart of rows of routes, where what is operational is firmest. */
  static String of(List<Map<String, @Nullable Object>> routes) {
    return of(routes, FIRMEST);
  }

  /**
   * A flowchart of rows of routes.
   *
   * @param firmest the status whose legs are solid lines
   */
  static String of(List<Map<String, @Nullable Object>> routes, String firmest) {
    RouteMermaid picture = new RouteMermaid(firmest);
    for (int i = 0; i < routes.size(); i++) {
      picture.add(routes.get(i), RouteFields.rank(routes.get(i), i));
    }
    return picture.text(routes.size() > 1);
  }

  private void add(Map<String, @Nullable Object> route, String rank) {
    List<Map<?, ?>> stops = RouteFields.rows(route, "stops");
    List<Map<?, ?>> legs = RouteFields.rows(route, "legs");
    for (int i = 0; i < stops.size(); i++) {
      ends.merge(node(stops.get(i)), i == 0 || i == stops.size() - 1, Boolean::logicalOr);
    }
    for (int i = 0; i < Math.min(legs.size(), stops.size() - 1); i++) {
      String status = RouteFields.text(legs.get(i), "status");
      boolean firm = status.equals(firmest);
      Edge edge = new Edge(node(stops.get(i)), node(stops.get(i + 1)), leg(legs.get(i)), firm);
      edges.computeIfAbsent(edge, e -> new ArrayList<>()).add(rank);
    }
  }

  private String node(Map<?, ?> stop) {
    String id = RouteFields.text(stop, "id");
    String name = RouteFields.name(stop);
    String node = nodes.computeIfAbsent(id.isEmpty() ? name : id, key -> "n" + (nodes.size() + 1));
    names.putIfAbsent(node, name);
    return node;
  }

  /** {@code rail 321 km}, and the status where it is not the firmest. */
  private String leg(Map<?, ?> leg) {
    List<String> parts = new ArrayList<>();
    parts.add(RouteFields.text(leg, "mode"));
    RouteFields.number(leg, "km")
        .ifPresent(km -> parts.add(String.format(Locale.ROOT, "%,.0f km", km)));
    String status = RouteFields.text(leg, "status");
    String text = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    String lines = escaped(text);
    return status.equals(firmest) || status.isEmpty() ? lines : joined(lines, escaped(status));
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : first + "<br>" + second;
  }

  private String text(boolean several) {
    StringBuilder picture = new StringBuilder("flowchart LR\n");
    ends.forEach(
        (node, end) -> {
          String name = escaped(names.getOrDefault(node, ""));
          String shape = end ? "  %s([\"%s\"])\n" : "  %s[\"%s\"]\n";
          picture.append(String.format(Locale.ROOT, shape, node, name.isEmpty() ? " " : name));
        });
    edges.forEach(
        (edge, ranks) -> {
          String by = (ranks.size() > 1 ? "routes " : "route ") + String.join(", ", ranks);
          String text = several ? joined(edge.text(), escaped(by)) : edge.text();
          picture.append(line(edge, text));
        });
    return picture.toString();
  }

  private static String line(Edge edge, String text) {
    String arrow = edge.firm() ? "-->" : "-.->";
    String label = text.isEmpty() ? "" : "|\"" + text + "\"|";
    return String.format(Locale.ROOT, "  %s %s%s %s\n", edge.from(), arrow, label, edge.to());
  }

  /**
   * Text that is shown as it stands: in a quoted text Mermaid reads {@code #60;} as a character. A
   * hyphen between letters and a full stop after one are too common to be written so.
   */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterBefore = i > 0 && Character.isLetter(text.charAt(i - 1));
      boolean letterAfter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      boolean plain =
          c >= 0x80
              || Character.isLetterOrDigit(c)
              || HARMLESS.indexOf(c) >= 0
              || (c == '-' && letterBefore && letterAfter)
              || (c == '.' && letterBefore && !letterAfter);
      escaped.append(plain ? String.valueOf(c) : "#" + (int) c + ";");
    }
    return escaped.toString();
  }
}
