// Hops that several routes share
// question: Which hops do several told routes use, so that all of them depend on it?
// topic: paths
// since: "0.1"
// parameters:
//   routes: {type: integer, default: "2", description: By how many routes at least.}
// expect:
//   - ordered: true
//     exactly:
//       - {from: Azerbaijan, to: Iran, number: 5, status: under-construction, routes: [PATH-03, PATH-04, PATH-05, PATH-06, PATH-07]}
//       - {from: Russia, to: Azerbaijan, number: 5, status: under-construction}
//       - {from: Iran, to: Chabahar, number: 3, status: under-construction, routes: [PATH-03, PATH-04, PATH-05]}
//       - {from: Iran, to: Bandar Abbas, number: 2, status: possible, routes: [PATH-06, PATH-07]}
//       - {from: Urumqi, to: Gwadar, number: 2, status: under-construction, routes: [PATH-01, PATH-02]}
//       - {from: Xinjiang, to: Pakistan, number: 2, status: under-construction, routes: [PATH-08, PATH-09]}
//   - with: {routes: "4"}
//     rows: 2

MATCH (route:Route)-[step:STEP]->(:Place)
WHERE step.leg IS NOT NULL
WITH step.leg AS leg_id, route ORDER BY route.ref
WITH leg_id, collect(DISTINCT route.ref) AS routes
WHERE size(routes) >= $routes
MATCH (a:Place)-[leg:LEG {id: leg_id}]->(b:Place)
RETURN a.name AS from, b.name AS to, leg.mode AS mode, leg.status AS status,
       size(routes) AS number, routes, leg.cites AS cites, leg_id AS leg
ORDER BY number DESC, from, to, leg
