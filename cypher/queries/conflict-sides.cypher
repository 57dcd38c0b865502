// One difference, side by side
// question: What exactly does each side of a difference state, of which time, how is it put, and how far is it to be trusted?
// topic: evidence
// since: "0.2"
// parameters:
//   conflict: {type: Conflict, default: CF-01, description: "The difference, by its number, its id or its topic."}
// expect:
//   - exactly:
//       - {side: "003", low: 400000000.0, high: 600000000.0, unit: USD, as_of: null, cites: [kazmi-2017#L76]}
//       - {side: "004", value: 660000000.0, unit: USD, as_of: 2018-01/2018-10, rank: preferred, cites: [bokhari-2019#L11]}
//       - {side: "004", value: 800000000.0, text: boost; a level or an increase, grade: F6, cites: [bokhari-2019#L17]}
//   - with: {conflict: CF-07}
//     exactly:
//       - {side: 003 text, text: planned, rank: preferred}
//       - {side: 003 fn1, text: under-construction}

MATCH (:Conflict {id: $conflict})-[between:BETWEEN]->(claim:Claim)
MATCH (source:Entity {id: split(head(claim.cites), '#')[0]})
RETURN between.side AS side, claim.name AS states, claim.text AS text, claim.value AS value,
       claim.low AS low, claim.high AS high, claim.unit AS unit, claim.asof AS as_of,
       claim.modality AS modality, claim.rank AS rank, claim.rankreason AS why_this_rank,
       source.reliability + claim.credibility AS grade, claim.cites AS cites, claim.id AS id
ORDER BY side, as_of, states, id
