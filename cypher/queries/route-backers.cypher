// Who stands behind the routes
// question: Who builds, requests, approves or uses the corridors that a told route follows?
// topic: paths
// since: "0.1"
// parameters:
//   role: {values: participation, list: true, default: "approver,requester", description: In which roles.}
//   route: {type: Route, optional: true, description: Only this route.}
// expect:
//   - exactly:
//       - {ref: PATH-16, actor: Government of Pakistan, role: approver, corridor: Russian exports through Gwadar, cites: [kazmi-2017#L43]}
//       - {ref: PATH-16, actor: Russia, role: requester}
//   - with: {role: builder}
//     exactly:
//       - {ref: PATH-03, actor: Russia, corridor: North-South Transport Corridor}
//       - {ref: PATH-04, actor: Russia}
//       - {ref: PATH-05, actor: Russia}
//       - {ref: PATH-06, actor: Russia}
//       - {ref: PATH-07, actor: Russia}
//   - with: {role: [host, lead], route: PATH-01}
//     exactly:
//       - {actor: China, role: lead, corridor: China-Pakistan Economic Corridor}
//       - {actor: Pakistan, role: host}

MATCH (route:Route)-[step:STEP]->(:Place)
WHERE step.leg IS NOT NULL AND ($route IS NULL OR route.id = $route)
MATCH (:Place)-[leg:LEG {id: step.leg}]->(:Place)
UNWIND leg.corridors AS corridor_id
WITH DISTINCT route, corridor_id
MATCH (corridor:Entity {id: corridor_id})<-[part:PARTICIPATES_IN]-(actor:Actor)
WHERE part.role IN $role
RETURN route.ref AS ref, actor.name AS actor, part.role AS role, part.status AS status,
       corridor.name AS corridor, part.cites AS cites, part.note AS note, route.id AS id
ORDER BY ref, corridor, role, actor
