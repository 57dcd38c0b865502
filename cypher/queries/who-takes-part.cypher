// Who takes part in which corridor
// question: Which actors take part in a corridor, or in which corridors does an actor take part, and in which role?
// topic: corridors
// since: "0.1"
// parameters:
//   corridor: {type: Corridor, optional: true, description: Only this corridor.}
//   actor: {type: Actor, optional: true, description: Only this actor.}
//   role: {values: participation, list: true, optional: true, description: Only in these roles.}
// expect:
//   - contains:
//       - {corridor: North-South Transport Corridor, actor: India, role: participant}
//       - {corridor: Power of Siberia, actor: Gazprom, role: builder, status: planned}
//   - with: {corridor: cpec}
//     exactly:
//       - {actor: China, role: lead}
//       - {actor: Pakistan, role: host}
//       - {actor: Partners of CPEC, role: user}
//       - {actor: Russian private businesses, role: user, status: possible}
//   - with: {actor: gazprom}
//     exactly: [{corridor: Power of Siberia, role: builder, cites: [kazmi-2017#L19]}]
//   - with: {actor: russia, role: builder}
//     exactly:
//       - {corridor: Iran-Pakistan-India offshore pipeline, status: planned}
//       - {corridor: North-South Transport Corridor}
//       - {corridor: North-South gas pipeline, cites: [korybko-2018-partnership#L31]}
//       - {corridor: North-South gas pipeline, cites: [korybko-2017-interview#L77, korybko-2017-interview#L92]}
//       - {corridor: Nuclear reactors in Bangladesh}
//       - {corridor: Nuclear reactors in India}

MATCH (actor:Actor)-[part:PARTICIPATES_IN]->(corridor:Corridor)
WHERE ($corridor IS NULL OR corridor.id = $corridor)
  AND ($actor IS NULL OR actor.id = $actor)
  AND (size($role) = 0 OR part.role IN $role)
RETURN corridor.name AS corridor, actor.name AS actor, part.role AS role, part.status AS status,
       part.cites AS cites, part.note AS note, corridor.id AS corridor_id, actor.id AS actor_id
ORDER BY corridor, role, actor, part.id
