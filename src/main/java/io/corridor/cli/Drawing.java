package io.corridor.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How routes can be drawn instead of listed. */
enum Drawing {
  /** As a flowchart, for Markdown pages that draw Mermaid. */
  MERMAID {
    @Override
    String of(List<Map<String, @Nullable Object>> routes, String firmest, String title) {
      return RouteMermaid.of(routes, firmest);
    }
  },
  /** As lines and points, for any map. */
  GEOJSON {
    @Override
    String of(List<Map<String, @Nullable Object>> routes, String firmest, String title) {
      return RouteGeoJson.of(routes);
    }
  },
  /** As time against distance, with steps where a route waits, and cost against distance. */
  SVG {
    @Override
    String of(List<Map<String, @Nullable Object>> routes, String firmest, String title) {
      return RouteChart.of(routes, title);
    }
  };

  /**
   * Draws routes.
   *
   * @param routes rows of an answer
   * @param firmest the status of what can be used now
   * @param title what was asked
   */
  abstract String of(List<Map<String, @Nullable Object>> routes, String firmest, String title);

  /** As users type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
