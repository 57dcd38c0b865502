// Routes that pass through a place
// question: Which told routes pass through a place on their way, neither starting nor ending there?
// topic: paths
// since: "0.1"
// parameters:
//   through: {type: Place, default: china, description: The place; a stop inside it counts.}
// expect:
//   - exactly:
//       - {ref: PATH-01, stops_there: [Urumqi]}
//       - {ref: PATH-02, stops_there: [Urumqi]}
//       - {ref: PATH-08, stops_there: [Xinjiang]}
//       - {ref: PATH-09, stops_there: [Xinjiang]}
//       - {ref: PATH-12, stops_there: [China]}
//       - {ref: PATH-13, stops_there: [China]}
//       - {ref: PATH-14, stops_there: [Xinjiang]}
//   - with: {through: afghanistan}
//     rows: 0
//   - with: {through: iran}
//     exactly: [{ref: PATH-03}, {ref: PATH-04}, {ref: PATH-05}, {ref: PATH-06}, {ref: PATH-07}, {ref: PATH-10}]

MATCH (:Entity {id: $through})<-[:LOCATED_IN]-{0,9}(stop:Place)
WITH DISTINCT stop
MATCH (stop)<-[step:STEP]-(route:Route)
WHERE step.seq > 0
  AND EXISTS { (route)-[later:STEP]->(:Place) WHERE later.seq > step.seq }
WITH route, stop ORDER BY step.seq
WITH route, collect(stop.name) AS stops_there
RETURN route.ref AS ref, route.name AS route, stops_there, route.status AS status,
       route.cites AS cites, route.id AS id
ORDER BY ref, id
