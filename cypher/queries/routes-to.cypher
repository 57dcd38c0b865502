// Routes to a place, firmest first
// question: Which told routes end at a place, how firm is each, and which hop is its weakest?
// topic: paths
// since: "0.1"
// parameters:
//   to: {type: Place, default: gwadar, description: Where the route ends; any place inside it counts.}
//   from: {type: Place, optional: true, description: Where it starts; any place inside it counts.}
//   status: {values: status, list: true, optional: true, description: Only routes of these statuses.}
// orders: {firmness: status}
// expect:
//   - ordered: true
//     exactly:
//       - {ref: PATH-16, status: approved, weakest_hop: Russia → Gwadar}
//       - {ref: PATH-03, status: conditional, weakest_hop: Chabahar → Gwadar}
//       - {ref: PATH-01, status: possible, weakest_hop: Kazakhstan → Urumqi, rank: most probable of three}
//       - {ref: PATH-02, status: possible, weakest_hop: Southern Siberia → Urumqi}
//       - {ref: PATH-04, status: possible, weakest_hop: Chabahar → Gwadar, mode: sea}
//       - {ref: PATH-06, status: possible, weakest_hop: Iran → Bandar Abbas}
//   - with: {to: karachi}
//     exactly: [{ref: PATH-05}, {ref: PATH-07}]
//   - with: {to: pakistan}
//     rows: 16
//   - with: {to: pakistan, from: moscow}
//     exactly: [{ref: PATH-08}]
//   - with: {to: pakistan, status: [approved, conditional]}
//     exactly: [{ref: PATH-03}, {ref: PATH-16}]

MATCH (:Entity {id: $to})<-[:LOCATED_IN]-{0,9}(end:Place)
WITH DISTINCT end
MATCH (end)<-[arrival:STEP]-(route:Route)
WHERE NOT EXISTS { (route)-[later:STEP]->(:Place) WHERE later.seq > arrival.seq }
  AND (size($status) = 0 OR route.status IN $status)
  AND ($from IS NULL OR EXISTS {
    (route)-[:STEP {seq: 0}]->(:Place)-[:LOCATED_IN]->{0,9}(:Place {id: $from}) })
CALL (route) {
  MATCH (route)-[step:STEP]->(place:Place)
  ORDER BY step.seq
  RETURN collect(place.name) AS stops, tail(collect(step)) AS hops
}
WITH route, stops, hops,
     [hop IN hops | head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = hop.status])] AS ranks
WITH route, stops, hops, ranks,
     reduce(weakest = 0, i IN range(0, size(ranks) - 1) |
            CASE WHEN ranks[i] > ranks[weakest] THEN i ELSE weakest END) AS weakest
RETURN route.ref AS ref, route.status AS status, route.name AS route,
       stops[weakest] + ' → ' + stops[weakest + 1] AS weakest_hop, hops[weakest].mode AS mode,
       size(hops) AS hops, route.rank AS rank, route.cites AS cites, route.note AS note,
       route.id AS id
ORDER BY ranks[weakest], ref, id
