// Legs of the network
// question: Which legs are there from place to place, how long are they, what can use them, and how is that known?
// topic: network
// since: "0.3"
// expect:
//   - contains:
//       - {id: leg--rasht--astara-ir--rail, from: rasht, to: astara-ir, mode: rail, gauge: 1435, status: agreed, layer: reference, km: 163.0, basis: published}
//       - {id: leg--siberia--xinjiang--gas, oneway: true, layer: told}

// In the order of the store, as procedures number them: of routes that cost the same both find the same one first.
MATCH (from:Place)-[leg:LEG]->(to:Place)
RETURN leg.id AS id, from.id AS from, to.id AS to, leg.mode AS mode, leg.line AS line,
       leg.gauge AS gauge, leg.status AS status, leg.oneway AS oneway, leg.km AS km,
       leg.basis AS basis, leg.confidence AS confidence, leg.season AS season,
       leg.corridors AS corridors, leg.layer AS layer, leg.cites AS cites,
       leg.sinceEarliest AS sinceEarliest, leg.sinceLatest AS sinceLatest,
       leg.untilEarliest AS untilEarliest, leg.untilLatest AS untilLatest
ORDER BY toIntegerOrNull(split(elementId(leg), ':')[2]), id
