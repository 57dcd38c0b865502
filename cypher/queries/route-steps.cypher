// Told routes, stop by stop
// question: By which stops do all told routes run, in order, and where is each hop told?
// topic: paths
// since: "0.1"
// expect:
//   - rows: 60
//     contains:
//       - {ref: PATH-16, place: russia, mode: null}
//       - {ref: PATH-16, place: gwadar, status: approved, leg: leg--russia--gwadar--exports}
MATCH (route:Route)-[step:STEP]->(place:Place)
RETURN route.ref AS ref, route.id AS route, step.seq AS seq, place.id AS place, place.name AS name,
       step.mode AS mode, step.status AS status, step.leg AS leg, step.layer AS layer,
       step.sinceEarliest AS sinceEarliest, step.sinceLatest AS sinceLatest,
       step.untilEarliest AS untilEarliest, step.untilLatest AS untilLatest,
       step.cites AS cites, route.cites AS routeCites, route.note AS note
ORDER BY ref, route, seq
