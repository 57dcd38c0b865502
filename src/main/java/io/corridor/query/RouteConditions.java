package io.corridor.query;

import io.corridor.query.RouteTables.Dated;
import io.corridor.query.RouteTables.RawLeg;
import io.corridor.query.RouteTables.ToldRoute;
import io.corridor.route.Leg;
import io.corridor.route.Route;
import io.corridor.route.Route.Hop;
import io.corridor.route.Route.Stop;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import io.corridor.time.Edtf;
import io.corridor.time.Lifetime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a request asks of told routes and of single legs. */
final class RouteConditions {

  private final RouteRequest request;
  private final RouteTables tables;
  private final Publications publications;
  private final Set<String> voices;
  private final Optional<LocalDate> possibleOn;
  private final Optional<LocalDate> certainOn;

  RouteConditions(RouteRequest request, RouteTables tables, Publications publications) {
    this.request = request;
    this.tables = tables;
    this.publications = publications;
    this.voices = publications.sources(request.values(Filter.TOLD_BY));
    this.possibleOn = day(Filter.AS_OF);
    this.certainOn = day(Filter.CERTAIN_AS_OF);
  }

  private Optional<LocalDate> day(Filter filter) {
    return request.values(filter).stream().findFirst().flatMap(Edtf::lastDay);
  }

  boolean allow(ToldRoute told) {
    Route route = told.route();
    Set<String> passed = new HashSet<>();
    route.stops().forEach(stop -> passed.addAll(tables.around(stop.id())));
    for (int i = 0; i < route.hops().size(); i++) {
      Hop hop = route.hops().get(i);
      if (!allow(hop.status(), hop.mode()) || !allow(told.dates().get(i), hop.cites())) {
        return false;
      }
    }
    return isToldBy(route.cites())
        && passed.containsAll(request.values(Filter.VIA))
        && request.values(Filter.AVOID).stream().noneMatch(passed::contains);
  }

  /** Geography holds at any time and whoever tells it. */
  boolean allow(RawLeg leg) {
    boolean within = leg.flow().equals(Leg.ANY_FLOW);
    return allow(leg.from())
        && allow(leg.to())
        && (within
            || (allow(leg.status(), leg.mode())
                && allow(leg.dates(), leg.cites())
                && isToldBy(leg.cites())));
  }

  private boolean allow(String status, String mode) {
    return isAmong(request.values(Filter.STATUS), status)
        && isAmong(request.values(Filter.MODE), mode);
  }

  private boolean allow(Dated dates, List<String> cites) {
    if (possibleOn.isEmpty() && certainOn.isEmpty()) {
      return true;
    }
    List<LocalDate> told = certainOn.isPresent() ? publications.of(cites) : List.of();
    Lifetime lifetime = new Lifetime(dates.since(), dates.until(), told);
    return possibleOn.filter(day -> !lifetime.isPossibleOn(day)).isEmpty()
        && certainOn.filter(day -> !lifetime.isCertainOn(day)).isEmpty();
  }

  /** To pass through what lies around an end would be to have arrived, or never to have left. */
  private boolean allow(Stop stop) {
    Set<String> around = tables.around(stop.id());
    return request.values(Filter.AVOID).stream().noneMatch(around::contains)
        && !liesAround(stop, request.from())
        && !liesAround(stop, request.to());
  }

  private boolean liesAround(Stop stop, String end) {
    return !stop.id().equals(end) && tables.around(end).contains(stop.id());
  }

  private boolean isToldBy(List<String> cites) {
    return request.values(Filter.TOLD_BY).isEmpty()
        || cites.stream().map(Publications::source).anyMatch(voices::contains);
  }

  private static boolean isAmong(Collection<String> allowed, String value) {
    return allowed.isEmpty() || allowed.contains(value);
  }
}
