// What there is on the ground of a told route
// question: By which physical ways can each hop of a told route be made today, how long are they, how much of them exists, and where does the gauge break?
// topic: paths
// since: "0.2"
// parameters:
//   route: {type: Route, optional: true, description: "Only this route, by its number or its id."}
//   coverage: {values: coverage, list: true, optional: true, description: "Only ways that can be used the whole way, partly, or not at all."}
// expect:
//   - with: {route: PATH-03}
//     contains:
//       - {ref: PATH-03, hop: Chabahar → Gwadar, told: conditional, coverage: whole}
//   - with: {route: PATH-14, coverage: whole}
//     rows: 0

MATCH (before:Place)<-[from:STEP]-(route:Route)-[to:STEP]->(after:Place)
WHERE to.seq = from.seq + 1 AND ($route IS NULL OR route.id = $route)
MATCH (counterpart:Counterpart)
WHERE counterpart.hop = to.leg AND (size($coverage) = 0 OR counterpart.coverage IN $coverage)
CALL (counterpart) {
  UNWIND coalesce(counterpart.legs, []) AS id
  MATCH (:Place)-[leg:LEG {id: id}]->(:Place)
  RETURN sum(coalesce(leg.km, 0)) AS km,
         sum(CASE leg.status WHEN 'operational' THEN 0 ELSE coalesce(leg.km, 0) END) AS missing,
         [mode IN collect(DISTINCT leg.mode) WHERE mode <> 'within'] AS modes,
         [gauge IN collect(DISTINCT leg.gauge) | gauge] AS gauges,
         collect(leg) AS legs
}
RETURN route.ref AS ref, to.seq AS nr, before.name + ' → ' + after.name AS hop, to.status AS told,
       counterpart.name AS way, counterpart.coverage AS coverage,
       CASE size(legs) WHEN 0 THEN null ELSE toInteger(round(km)) END AS km,
       CASE size(legs) WHEN 0 THEN null ELSE toInteger(round(missing)) END AS unbuilt_km, modes, gauges,
       coalesce(counterpart.note, counterpart.reason) AS note,
       COLLECT { UNWIND coalesce(counterpart.cites, []) AS cite RETURN cite
                 UNION UNWIND legs AS leg UNWIND leg.cites AS cite RETURN cite } AS cites, counterpart.id AS id
ORDER BY ref, nr, coverage = 'whole' DESC, coverage = 'partial' DESC, km, id
