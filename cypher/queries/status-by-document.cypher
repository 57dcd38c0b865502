// How firm a corridor is, by document
// question: Which status does each document give a corridor, its ends, its legs and its building?
// topic: corridors
// since: "0.1"
// parameters:
//   corridor: {type: Corridor, default: north-south-gas-pipeline, description: The corridor.}
// orders: {firmness: status}
// expect:
//   - ordered: true
//     exactly:
//       - {document: "001", status: under-construction, weaker: [], cites: [korybko-2018-partnership#L31]}
//       - {document: "002", status: under-construction, weaker: []}
//       - {document: "003", status: agreed, weaker: [proposed], cites: [kazmi-2017#L57, kazmi-2017#L59]}
//   - with: {corridor: cpec}
//     exactly:
//       - {document: "000", status: under-construction}
//       - {document: "002", status: under-construction}

MATCH (corridor:Entity {id: $corridor})
CALL (corridor) {
  MATCH (corridor)-[end:TERMINAL]->(:Place)
  RETURN end.status AS status, end.cites AS cites
UNION ALL
  MATCH (:Actor)-[part:PARTICIPATES_IN]->(corridor)
  WHERE part.role IN ['builder', 'participant']
  RETURN part.status AS status, part.cites AS cites
UNION ALL
  MATCH (:Place)-[leg:LEG]->(:Place)
  WHERE corridor.id IN leg.corridors
  RETURN leg.status AS status, leg.cites AS cites
}
WITH status, cites
WHERE status IS NOT NULL
UNWIND cites AS cite
MATCH (source:Source {id: split(cite, '#')[0], corpus: true})
WITH source, collect(DISTINCT status) AS told, collect(DISTINCT cite) AS found
WITH source, found, [status IN $firmness WHERE status IN told] AS statuses
RETURN source.ref AS document, head(statuses) AS status, tail(statuses) AS weaker,
       COLLECT { UNWIND found AS cite RETURN cite ORDER BY size(cite), cite } AS cites,
       source.published AS published, source.name AS title
ORDER BY document, title
