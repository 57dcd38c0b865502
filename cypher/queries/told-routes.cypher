// Routes that documents tell between two places
// question: Which routes does a document tell from one place to another, stop by stop?
// topic: paths
// since: "0.1"
// parameters:
//   from: {type: Place, default: russia, description: Where the route starts; any place inside it counts.}
//   to: {type: Place, default: gwadar, description: Where it ends; any place inside it counts.}
//   status: {values: status, list: true, optional: true, description: Only routes all of whose hops have one of these statuses.}
//   mode: {values: mode, list: true, optional: true, description: Only routes all of whose hops go by one of these modes.}
//   toldBy: {type: Source, list: true, optional: true, description: Only routes that one of these sources tells.}
//   avoid: {type: Place, list: true, optional: true, description: No stop is one of these places or inside one.}
//   via: {type: Place, list: true, optional: true, description: For each of these places some stop is it or inside it.}
//   asOf: {type: date, optional: true, description: Only routes all of whose hops may have been there on that day.}
//   certain: {type: boolean, default: "false", description: With asOf only those whose hops certainly were there.}
//   toldUpTo: {type: date, optional: true, description: "Only routes that a source published by that day tells, or one of toldBy."}
//   around: {type: boolean, default: "false", description: Also routes that start or end at a place that lies around.}
// expect:
//   - rows: 6
//     exactly:
//       - {ref: PATH-01, stops: [Russia, Kazakhstan, Urumqi, Gwadar], status: possible}
//       - {ref: PATH-02, stops: [Southern Siberia, Urumqi, Gwadar]}
//       - {ref: PATH-03, stops: [Russia, Azerbaijan, Iran, Chabahar, Gwadar], status: conditional}
//       - {ref: PATH-04}
//       - {ref: PATH-06}
//       - {ref: PATH-16, stops: [Russia, Gwadar], status: approved}
//   - with: {to: karachi}
//     exactly: [{ref: PATH-05}, {ref: PATH-07}]
//   - with: {asOf: 2017-12-01}
//     rows: 6
//   - with: {asOf: 2017-12-01, certain: "true"}
//     exactly: [{ref: PATH-16}]
//   - with: {toldUpTo: 2017-11}
//     exactly: [{ref: PATH-16}]
//   - with: {from: moscow, to: gwadar}
//     rows: 0

MATCH (from:Entity {id: $from})
WITH COLLECT { MATCH (from)<-[:LOCATED_IN]-{0,9}(inside:Place) RETURN DISTINCT inside }
     + COLLECT { MATCH (from)-[:LOCATED_IN]->{1,9}(around:Place) WHERE $around
                 RETURN DISTINCT around } AS starts
MATCH (to:Entity {id: $to})
WITH starts,
     COLLECT { MATCH (to)<-[:LOCATED_IN]-{0,9}(inside:Place) RETURN DISTINCT inside }
     + COLLECT { MATCH (to)-[:LOCATED_IN]->{1,9}(around:Place) WHERE $around
                 RETURN DISTINCT around } AS ends
UNWIND starts AS start
MATCH (start)<-[:STEP {seq: 0}]-(route:Route)
CALL (route) {
  MATCH (route)-[step:STEP]->(place:Place)
  OPTIONAL MATCH ()-[leg:LEG {id: step.leg}]->()
  WITH place, step,
       CASE WHEN coalesce(step.sinceEarliest, step.sinceLatest, step.untilEarliest, step.untilLatest)
            IS NULL THEN leg ELSE step END AS dated
  ORDER BY step.seq
  RETURN collect(place) AS places, collect(step) AS steps,
         collect({sinceEarliest: dated.sinceEarliest, sinceLatest: dated.sinceLatest,
                  untilEarliest: dated.untilEarliest, untilLatest: dated.untilLatest,
                  told: COLLECT { UNWIND step.cites AS cite
                                  MATCH (source:Entity {id: split(cite, '#')[0]})
                                  RETURN source.publishedLatest }}) AS lifetimes
}
WITH route, places, tail(steps) AS arrivals, tail(lifetimes) AS lifetimes, ends
WHERE last(places) IN ends
  AND (size($status) = 0 OR all(step IN arrivals WHERE step.status IN $status))
  AND (size($mode) = 0 OR all(step IN arrivals WHERE step.mode IN $mode))
  AND (size($toldBy) = 0 AND $toldUpTo IS NULL
       OR any(cite IN route.cites WHERE split(cite, '#')[0] IN $toldBy)
       OR EXISTS { UNWIND route.cites AS cite
                   MATCH (source:Entity {id: split(cite, '#')[0]})
                   WHERE source.publishedLatest <= $toldUpTo })
  // Possible unless it certainly began later or ended before; certain if it had certainly begun,
  // or a source had told of it, and it cannot have ended.
  AND ($asOf IS NULL OR all(hop IN lifetimes WHERE
         coalesce(hop.sinceEarliest <= $asOf, true) AND coalesce(hop.untilLatest >= $asOf, true)))
  AND ($asOf IS NULL OR NOT $certain OR all(hop IN lifetimes WHERE
         coalesce(hop.sinceLatest <= $asOf, any(day IN hop.told WHERE day <= $asOf), false)
         AND coalesce(hop.untilEarliest >= $asOf, hop.untilLatest IS NULL)))
  AND none(place IN places WHERE EXISTS {
    (place)-[:LOCATED_IN]->{0,9}(avoided:Place) WHERE avoided.id IN $avoid })
  AND all(wanted IN $via WHERE any(place IN places WHERE EXISTS {
    (place)-[:LOCATED_IN]->{0,9}(passed:Place) WHERE passed.id = wanted }))
RETURN route.ref AS ref, route.id AS route,
       [place IN places | place.name] AS stops, [place IN places | place.id] AS stopIds,
       [step IN arrivals | {mode: step.mode, status: step.status, leg: step.leg,
                            layer: step.layer, cites: step.cites}] AS hops,
       route.status AS status, route.cites AS cites, route.note AS note
ORDER BY ref, route
