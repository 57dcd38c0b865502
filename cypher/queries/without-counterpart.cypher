// Told hops with nothing on the ground
// question: Which hops of told routes cannot be made the whole way today, or have not been looked for at all, and which routes depend on them?
// topic: paths
// since: "0.2"
// parameters:
//   route: {type: Route, optional: true, description: "Only hops of this route."}
// expect:
//   - contains:
//       - {hop: Xinjiang → Pakistan, mode: gas-pipeline, best: none, routes: [PATH-14]}
//   - with: {route: PATH-15}
//     exactly: [{hop: Sakhalin → Pakistan, mode: lng-shipping, best: none, told: possible}]
//   - with: {route: PATH-03}
//     rows: 0

MATCH (before:Place)<-[from:STEP]-(route:Route)-[to:STEP]->(after:Place)
WHERE to.seq = from.seq + 1 AND to.mode <> 'within'
WITH to.leg AS leg, before, after, to.mode AS mode, to.status AS told, collect(DISTINCT to) AS steps,
     collect(DISTINCT route) AS routes
WHERE $route IS NULL OR any(route IN routes WHERE route.id = $route)
WITH leg, before, after, mode, told, steps, routes,
     COLLECT { MATCH (c:Counterpart) WHERE c.hop = leg RETURN c } AS ways
WHERE none(way IN ways WHERE way.coverage = 'whole')
RETURN before.name + ' → ' + after.name AS hop, mode, told,
       CASE WHEN size(ways) = 0 THEN 'not looked for'
            WHEN any(way IN ways WHERE way.coverage = 'partial') THEN 'partial'
            ELSE 'none' END AS best,
       COLLECT { UNWIND ways AS way RETURN way.name AS name ORDER BY name } AS ways,
       COLLECT { UNWIND routes AS route RETURN route.ref AS ref ORDER BY ref } AS routes,
       COLLECT { UNWIND steps AS step UNWIND step.cites AS cite RETURN DISTINCT cite ORDER BY cite }
       + COLLECT { UNWIND ways AS way UNWIND way.cites AS cite RETURN DISTINCT cite ORDER BY cite }
         AS cites,
       leg
ORDER BY hop, leg
