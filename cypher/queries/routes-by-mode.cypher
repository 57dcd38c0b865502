// Routes with a hop by some mode
// question: Which told routes have a hop by sea, or by another mode, and which hop is it?
// topic: paths
// since: "0.1"
// parameters:
//   mode: {values: mode, list: true, default: "sea,lng-shipping", description: Modes of the hop.}
// expect:
//   - exactly:
//       - {ref: PATH-04, hops: [Chabahar → Gwadar (sea)]}
//       - {ref: PATH-05, hops: [Chabahar → Karachi (sea)]}
//       - {ref: PATH-06, hops: [Bandar Abbas → Gwadar (sea)]}
//       - {ref: PATH-07, hops: [Bandar Abbas → Karachi (sea)]}
//       - {ref: PATH-15, hops: [Sakhalin → Pakistan (lng-shipping)]}
//   - with: {mode: gas-pipeline}
//     exactly: [{ref: PATH-14, hops: [Siberia → Xinjiang (gas-pipeline), Xinjiang → Pakistan (gas-pipeline)]}]
//   - with: {mode: rail}
//     rows: 0

MATCH (before:Place)<-[from:STEP]-(route:Route)-[to:STEP]->(after:Place)
WHERE to.seq = from.seq + 1 AND to.mode IN $mode
WITH route, before, after, to ORDER BY to.seq
WITH route, collect(before.name + ' → ' + after.name + ' (' + to.mode + ')') AS hops
RETURN route.ref AS ref, route.name AS route, hops, route.status AS status, route.cites AS cites,
       route.id AS id
ORDER BY ref, id
