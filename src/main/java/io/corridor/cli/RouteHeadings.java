package io.corridor.cli;

import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import io.corridor.time.Edtf;
import java.util.List;

/** What stands over routes, and what is said where there are none. */
final class RouteHeadings {

  private RouteHeadings() {}

  /** {@code 3 routes from Russia to Gwadar} and for which time and voices that holds. */
  static String of(RouteAnswer answer, int routes) {
    return "%s%s%s".formatted(counted(routes), ends(answer), time(answer.request()));
  }

  static String counted(int routes) {
    return routes + (routes == 1 ? " route" : " routes");
  }

  private static String ends(RouteAnswer answer) {
    return " from %s to %s".formatted(answer.from().name(), answer.to().name());
  }

  private static String time(RouteRequest request) {
    StringBuilder time = new StringBuilder();
    for (String date : request.values(Filter.AS_OF)) {
      time.append(", as of ").append(date).append(" (what may have been there)");
    }
    for (String date : request.values(Filter.CERTAIN_AS_OF)) {
      time.append(", as of ").append(date).append(" (only what certainly was there)");
    }
    List<String> dates =
        request.values(Filter.TOLD_BY).stream().filter(v -> Edtf.lastDay(v).isPresent()).toList();
    for (String date : dates) {
      time.append(", as told up to ").append(date);
    }
    return time.toString();
  }

  /** Where nothing was found, why. */
  static List<String> notices(RouteAnswer answer) {
    if (!answer.isEmpty()) {
      return List.of();
    }
    if (answer.lastFilter().isEmpty()) {
      return List.of(
          "No route%s %s, with no filter at all.".formatted(ends(answer), found(answer)));
    }
    Filter filter = answer.lastFilter().get();
    return List.of(
        "No route%s is left: --%s %s removed the last one."
            .formatted(
                ends(answer), filter.option(), String.join(",", answer.request().values(filter))));
  }

  private static String found(RouteAnswer answer) {
    return answer.isPhysical()
        ? "is told or can be composed of told and physical legs"
        : "is told or can be composed";
  }
}
