// Legs to which sources give different statuses
// question: Between which places do different sources tell the same corridor with different statuses?
// topic: health
// since: "0.1"
// parameters:
//   corridor: {type: Corridor, optional: true, description: Only legs of this corridor.}
// expect:
//   - exactly:
//       - {from: Karachi, to: Lahore, corridor: North-South gas pipeline, told: ["001: under-construction", "003: agreed"], cites: [kazmi-2017#L57, korybko-2018-partnership#L31]}

// What public references know today differs by nature: that is the query changed-since.
MATCH (a:Place)-[leg:LEG {layer: 'told'}]->(b:Place)
UNWIND leg.corridors AS corridor_id
WITH a, b, leg, corridor_id
WHERE $corridor IS NULL OR corridor_id = $corridor
UNWIND leg.cites AS cite
MATCH (source:Entity {id: split(cite, '#')[0]})
WITH corridor_id, CASE WHEN leg.oneway OR a.id < b.id THEN [a, b] ELSE [b, a] END AS ends,
     source.ref + ': ' + leg.status AS statement, leg.status AS status, cite
WITH corridor_id, ends, collect(DISTINCT statement) AS statements,
     collect(DISTINCT status) AS statuses, collect(DISTINCT split(cite, '#')[0]) AS sources,
     collect(DISTINCT cite) AS found
WHERE size(statuses) > 1 AND size(sources) > 1
MATCH (corridor:Entity {id: corridor_id})
RETURN ends[0].name AS from, ends[1].name AS to, corridor.name AS corridor,
       COLLECT { UNWIND statements AS text RETURN text ORDER BY text } AS told,
       COLLECT { UNWIND found AS cite RETURN cite ORDER BY cite } AS cites
ORDER BY corridor, from, to
