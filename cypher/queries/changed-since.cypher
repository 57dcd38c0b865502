// As told and as known
// question: What has become of a corridor since the documents told of it, by how firm each calls it and what public references know today?
// topic: corridors
// since: "0.2"
// parameters:
//   corridor: {type: Corridor, optional: true, description: Only this corridor.}
//   change: {list: true, optional: true, choices: [firmer, weaker, as told, nothing known], description: Only what has changed in these ways.}
// orders: {firmness: status}
// expect:
//   - contains:
//       - {corridor: North-South gas pipeline, told: under-construction, told_on: 2018-08, documents: ["001"]}
//       - {corridor: TAPI pipeline}

// The told status is the preferred statement or, where none was graded, that of the corridor itself;
// the known one is what a reference of the latest date states.
MATCH (corridor:Corridor {layer: 'told'})
WHERE $corridor IS NULL OR corridor.id = $corridor
WITH corridor,
     head(COLLECT { MATCH (corridor)<-[:ABOUT {role: 'subject'}]-(c:Claim {metric: 'status', layer: 'told'})
                    WHERE c.text IN $firmness
                    RETURN c ORDER BY c.rank = 'preferred' DESC, c.asofLatest DESC, c.id }) AS claim,
     head(COLLECT { MATCH (corridor)<-[:ABOUT {role: 'subject'}]-(c:Claim {metric: 'status', layer: 'reference'})
                    RETURN c ORDER BY c.rank = 'preferred' DESC, c.asofLatest DESC, c.id }) AS known
WITH corridor, claim, known, coalesce(claim.text, corridor.status) AS told,
     coalesce(claim.cites, corridor.cites) AS cites
WITH corridor, claim, known, told, cites,
     head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = told]) AS before,
     head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = known.text]) AS now
WITH corridor, claim, known, told, cites,
     CASE WHEN now IS NULL THEN 'nothing known' WHEN now < before THEN 'firmer'
          WHEN now > before THEN 'weaker' ELSE 'as told' END AS change
WHERE size($change) = 0 OR change IN $change
RETURN corridor.name AS corridor, told,
       coalesce(claim.asof,
                last(COLLECT { UNWIND cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                               RETURN source.published AS date ORDER BY date })) AS told_on,
       known.text AS known, known.asof AS known_on, change,
       COLLECT { UNWIND cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                 RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
       known.note AS note, cites + coalesce(known.cites, []) AS cites, corridor.id AS id
ORDER BY change = 'nothing known', change, corridor, id
