// One route, stop by stop
// question: Where does a told route pass, by which mode, how firm is each hop, and who says so?
// topic: paths
// since: "0.1"
// parameters:
//   route: {type: Route, default: PATH-01, description: "The route, by its number or its id."}
// expect:
//   - ordered: true
//     exactly:
//       - {stop: Russia, mode: null, status: null}
//       - {stop: Kazakhstan, mode: unspecified, status: operational, cites: [korybko-2017-spheres#L35]}
//       - {stop: Urumqi, mode: land, status: possible, corridors: [Eurasian Land Bridge, Link to CPEC via Kazakhstan]}
//       - {stop: Gwadar, mode: multimodal, status: under-construction, corridors: [China-Pakistan Economic Corridor]}
//   - with: {route: PATH-03}
//     ordered: true
//     exactly:
//       - {stop: Russia}
//       - {stop: Azerbaijan, status: under-construction}
//       - {stop: Iran, status: under-construction}
//       - {stop: Chabahar, status: under-construction}
//       - {stop: Gwadar, mode: land, status: conditional, note: On condition that the two ports are linked in the end.}

MATCH (:Entity {id: $route})-[step:STEP]->(place:Place)
OPTIONAL MATCH (:Place)-[leg:LEG {id: step.leg}]->(:Place)
RETURN step.seq AS nr, place.name AS stop, step.mode AS mode, step.status AS status,
       COLLECT { UNWIND leg.corridors AS id MATCH (corridor:Entity {id: id})
                 RETURN corridor.name ORDER BY corridor.name } AS corridors,
       coalesce(step.note, leg.note) AS note, step.cites AS cites, place.id AS id
ORDER BY nr
