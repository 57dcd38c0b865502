// Routes by number of hops
// question: Which told routes have the fewest hops and which the most, and how many states do they touch?
// topic: paths
// since: "0.1"
// parameters:
//   hops: {type: integer, optional: true, description: Only routes with this number of hops.}
// expect:
//   - rows: 16
//     contains:
//       - {ref: PATH-16, hops: 1, states: [Pakistan, Russia]}
//       - {ref: PATH-15, hops: 1, states: [Pakistan, Russia]}
//       - {ref: PATH-01, hops: 3, states: [China, Kazakhstan, Pakistan, Russia]}
//       - {ref: PATH-07, hops: 4, states: [Azerbaijan, Iran, Pakistan, Russia]}
//   - with: {hops: "4"}
//     exactly: [{ref: PATH-03}, {ref: PATH-04}, {ref: PATH-05}, {ref: PATH-06}, {ref: PATH-07}]

MATCH (route:Route)
WITH route, COUNT { (route)-[:STEP]->(:Place) } - 1 AS hops
WHERE $hops IS NULL OR hops = $hops
RETURN hops, route.ref AS ref, route.name AS route,
       COLLECT { MATCH (route)-[:STEP]->(:Place)-[:LOCATED_IN]->{0,9}(state:State)
                 RETURN DISTINCT state.name ORDER BY state.name } AS states,
       route.status AS status, route.cites AS cites, route.id AS id
ORDER BY hops, ref, id
