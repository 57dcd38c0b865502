// Ways that are closed for part of the year
// question: Which legs and crossings are open only on some days of the year, and on which?
// topic: network
// since: "0.2"
// parameters:
//   place: {type: Place, optional: true, description: Only at this place or inside it.}
// expect:
//   - contains:
//       - {mode: inland-waterway}

MATCH (a:Place)-[leg:LEG]->(b:Place)
WHERE coalesce(leg.season, a.season, b.season) IS NOT NULL
  AND ($place IS NULL
       OR EXISTS { (a)-[:LOCATED_IN]->{0,9}(:Place {id: $place}) }
       OR EXISTS { (b)-[:LOCATED_IN]->{0,9}(:Place {id: $place}) })
RETURN a.name AS from, b.name AS to, leg.mode AS mode,
       coalesce(leg.season, a.season, b.season) AS open,
       CASE WHEN leg.season IS NOT NULL THEN 'the leg itself'
            WHEN a.season IS NOT NULL THEN a.name ELSE b.name END AS because_of,
       leg.status AS status,
       CASE WHEN leg.season IS NOT NULL THEN leg.cites
            WHEN a.season IS NOT NULL THEN a.cites ELSE b.cites END AS cites,
       coalesce(leg.note, a.note, b.note) AS note, leg.id AS id
ORDER BY open, from, to, id
