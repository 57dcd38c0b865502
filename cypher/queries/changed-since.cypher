// As told and as known
// question: What has become of what the documents told, by how firm or how large they called it and what public references know today?
// topic: corridors
// since: "0.2"
// parameters:
//   about: {type: Entity, optional: true, description: "Only this corridor or what else is told of."}
//   change: {list: true, default: "firmer,weaker,as told,in parts,differs", choices: [firmer, weaker, as told, in parts, differs, nothing known], description: "Only what has become firmer or weaker, is as told, of which only parts are known, which differs otherwise, or of which nothing is known."}
// orders: {firmness: status}
// expect:
//   - contains:
//       - {about: Power of Siberia, matter: status, told: planned, told_on: 2017-11, known: operational, known_on: 2019-12-02, change: firmer}
//       - {about: North-South gas pipeline, matter: status, told: under-construction, known: planned, change: weaker}
//       - {about: North-South gas pipeline, matter: cost, told: North-South pipeline at two billion dollars, change: differs}
//       - {about: China-Pakistan Economic Corridor, change: in parts}
//   - with: {about: gwadar-transit-russia, change: nothing known}
//     exactly: [{told: approved, known: null}]

// What is told is the preferred statement or, where none was graded, the corridor's own status; what
// is known is the latest reference to it alone. References that are to its parts too decide nothing.
CALL () {
  MATCH (corridor:Corridor {layer: 'told'})
  WITH corridor,
       head(COLLECT { MATCH (corridor)<-[:ABOUT {role: 'subject'}]-(c:Claim {metric: 'status', layer: 'told'})
                      WHERE c.text IN $firmness
                      RETURN c ORDER BY c.rank = 'preferred' DESC, c.asofLatest DESC, c.id }) AS claim,
       COLLECT { MATCH (corridor)<-[:ABOUT {role: 'subject'}]-(c:Claim {metric: 'status', layer: 'reference'})
                 RETURN c ORDER BY c.rank = 'preferred' DESC, c.asofLatest DESC, c.id } AS refs
  WITH corridor, claim, refs, coalesce(claim.text, corridor.status) AS told,
       head([c IN refs WHERE COUNT { (c)-[:ABOUT]->(:Entity) } = 1]) AS known
  WITH corridor, claim, refs, told, known,
       head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = told]) AS before,
       head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = known.text]) AS now
  RETURN corridor AS about, 'status' AS matter, told, claim.asof AS told_on,
         known.text AS known, known.asof AS known_on, refs,
         CASE WHEN size(refs) = 0 THEN 'nothing known' WHEN known IS NULL THEN 'in parts'
              WHEN now IS NULL THEN 'differs' WHEN now < before THEN 'firmer'
              WHEN now > before THEN 'weaker' ELSE 'as told' END AS change,
         coalesce(claim.cites, corridor.cites) AS cites
UNION ALL
  MATCH (known:Claim {layer: 'reference'})-[:ABOUT {role: 'subject'}]->(about:Entity)
        <-[:ABOUT {role: 'subject'}]-(claim:Claim {layer: 'told'})
  WHERE known.metric = claim.metric AND known.metric <> 'status'
  WITH about, known.metric AS matter, collect(DISTINCT known) AS refs, collect(DISTINCT claim) AS told
  WITH about, matter,
       COLLECT { UNWIND refs AS c RETURN c ORDER BY c.asofLatest DESC, c.id } AS refs,
       head(COLLECT { UNWIND told AS c RETURN c ORDER BY c.rank = 'preferred' DESC, c.id }) AS claim
  WITH about, matter, refs, head(refs) AS known, claim
  RETURN about, matter, coalesce(claim.text, claim.name) AS told,
         claim.asof AS told_on, coalesce(known.text, known.name) AS known,
         known.asof AS known_on, refs,
         CASE WHEN coalesce(claim.text, claim.value) = coalesce(known.text, known.value) THEN 'as told'
              ELSE 'differs' END AS change, claim.cites AS cites
}
WITH about, matter, told, told_on, known, known_on, refs, change, cites
WHERE ($about IS NULL OR about.id = $about) AND change IN $change
RETURN about.name AS about, matter, told,
       coalesce(told_on,
                last(COLLECT { UNWIND cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                               RETURN source.published AS date ORDER BY date })) AS told_on,
       known, known_on, change,
       [c IN refs | coalesce(c.asof + ': ', '') + c.name] AS references,
       COLLECT { UNWIND cites AS cite RETURN cite
                 UNION UNWIND refs AS c UNWIND c.cites AS cite RETURN cite } AS cites,
       about.id AS id
ORDER BY change, about, matter, id
