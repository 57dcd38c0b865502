// What competes with what
// question: Which corridors compete with each other or with an actor, and for which market?
// topic: corridors
// since: "0.1"
// parameters:
//   with: {type: Entity, optional: true, description: Only the rivals of this corridor or actor.}
// expect:
//   - exactly:
//       - {corridor: Altai-Xinjiang pipeline, rival: TAPI pipeline, market: gas for Pakistan, cites: [korybko-2017-interview#L80]}
//       - {corridor: Sakhalin LNG to Pakistan, rival: Qatar, market: gas for Pakistan, cites: [korybko-2017-interview#L83]}
//   - with: {with: tapi}
//     exactly: [{corridor: Altai-Xinjiang pipeline}]
//   - with: {with: nstc}
//     rows: 0

MATCH (corridor:Corridor)-[rivalry:COMPETES_WITH]->(rival:Entity)
WHERE $with IS NULL OR $with IN [corridor.id, rival.id]
RETURN corridor.name AS corridor, corridor.status AS status, rival.name AS rival,
       rivalry.market AS market, rivalry.cites AS cites, rivalry.note AS note,
       corridor.id AS corridor_id, rival.id AS rival_id
ORDER BY corridor, rival, rivalry.id
