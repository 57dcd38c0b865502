// All legs
// question: Which single legs are there that a route can be composed of?
// topic: paths
// since: "0.1"
// parameters:
//   layer: {values: layer, list: true, default: "told,inferred", description: How the legs are known.}
// expect:
//   - contains:
//       - {leg: leg--urumqi--gwadar--cpec, mode: multimodal, status: under-construction, flow: goods, vague: false}
//       - {leg: leg--siberia--xinjiang--gas, flow: energy, oneway: true}
//       - {leg: leg--xinjiang--urumqi--within, flow: any}

// Energy and goods do not change into each other on the way; 'any' goes along with both.
MATCH (from:Place)-[leg:LEG]->(to:Place)
WHERE leg.layer IN $layer
RETURN leg.id AS leg, from.id AS from, from.name AS fromName, to.id AS to, to.name AS toName,
       leg.mode AS mode, leg.status AS status, leg.oneway AS oneway,
       CASE WHEN leg.mode IN ['gas-pipeline', 'lng-shipping', 'power'] THEN 'energy'
            WHEN leg.mode = 'within' THEN 'any'
            ELSE 'goods' END AS flow,
       leg.mode = 'unspecified' AS vague, leg.km AS km,
       leg.sinceEarliest AS sinceEarliest, leg.sinceLatest AS sinceLatest,
       leg.untilEarliest AS untilEarliest, leg.untilLatest AS untilLatest,
       leg.layer AS layer, leg.cites AS cites
ORDER BY leg
