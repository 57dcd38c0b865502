// What no document claims
// question: Which members, participants, states on the way and dates are easily taken for told, but are denied, only proposed, only a headline, or left open?
// topic: evidence
// since: "0.2"
// parameters:
//   about: {type: Entity, optional: true, description: Only about this.}
//   kind: {list: true, optional: true, choices: [denied, only a headline, only proposed, members not told, participants not told, way not told, date not told], description: Only what is left open in these ways.}
// expect:
//   - contains:
//       - {kind: denied, what: Russia does not formally take part in CPEC, voices: [Andrew Korybko]}
//       - {kind: only a headline, what: "Headline: Russia’s joining of CPEC", voices: [Atia Ali Kazmi]}
//       - {kind: only proposed, what: "Pakistan in BRICS as proposed-observer"}
//       - {kind: members not told, what: Golden Ring}
//       - {kind: participants not told, what: CASA-1000}
//       - {kind: date not told, what: Accession of Pakistan and India to the SCO}
//   - with: {about: tapi, kind: participants not told}
//     exactly: [{what: TAPI pipeline, cites: [korybko-2017-interview#L80]}]
//   - with: {kind: way not told, about: central-asia}
//     contains: [{what: RPEC via Central Asia passes Central Asia}]
//   - with: {kind: way not told, about: russia-gwadar}
//     exactly: [{what: Russia > Gwadar}]

CALL () {
  MATCH (claim:Claim {layer: 'told', modality: 'denied'})
  RETURN 1 AS nr, 'denied' AS kind, claim.name AS what, claim.note AS note, claim.cites AS cites,
         claim.id AS id, COLLECT { MATCH (claim)-[:ABOUT]->(n:Entity) RETURN n.id } AS about
UNION ALL
  MATCH (claim:Claim {layer: 'told'})
  WHERE all(cite IN claim.cites WHERE split(cite, '#')[1] STARTS WITH 'fn')
  RETURN 2 AS nr, 'only a headline' AS kind, claim.name AS what, claim.gradedby AS note,
         claim.cites AS cites, claim.id AS id,
         COLLECT { MATCH (claim)-[:ABOUT]->(n:Entity) RETURN n.id } AS about
UNION ALL
  MATCH (actor:Actor)-[r:MEMBER_OF {status: 'proposed'}]->(bloc:Actor)
  RETURN 3 AS nr, 'only proposed' AS kind,
         actor.name + ' in ' + bloc.name + coalesce(' as ' + r.role, '') AS what, r.note AS note,
         r.cites AS cites, r.id AS id, [actor.id, bloc.id] AS about
UNION ALL
  MATCH (bloc:Bloc)
  WHERE NOT EXISTS { (bloc)<-[:MEMBER_OF]-(:Actor) } AND NOT EXISTS { (bloc)-[:PART_OF]->(:Bloc) }
  RETURN 4 AS nr, 'members not told' AS kind, bloc.name AS what, bloc.description AS note,
         bloc.cites AS cites, bloc.id AS id, [] AS about
UNION ALL
  // Whoever only supports, requests or uses it does not take part in it.
  MATCH (corridor:Corridor {layer: 'told'})
  WHERE NOT EXISTS { (corridor)<-[part:PARTICIPATES_IN]-(:Actor)
                     WHERE part.role IN ['lead', 'participant', 'host'] }
    AND NOT EXISTS { (corridor)-[:PART_OF]->(:Corridor) }
  RETURN 5 AS nr, 'participants not told' AS kind, corridor.name AS what, corridor.note AS note,
         corridor.cites AS cites, corridor.id AS id,
         COLLECT { MATCH (corridor)<-[:PARTICIPATES_IN]-(n:Actor) RETURN n.id } AS about
UNION ALL
  MATCH (corridor:Corridor {layer: 'told'})-[r:TRANSITS]->(area:Area)
  RETURN 6 AS nr, 'way not told' AS kind, corridor.name + ' passes ' + area.name AS what,
         coalesce(corridor.note, area.description) AS note, r.cites AS cites, r.id AS id,
         [corridor.id, area.id] AS about
UNION ALL
  MATCH (route:Route)-[step:STEP {mode: 'unspecified'}]->(:Place)
  WHERE COUNT { (route)-[:STEP]->(:Place) } = 2
  RETURN 6 AS nr, 'way not told' AS kind, route.name AS what, route.note AS note,
         route.cites AS cites, route.id AS id,
         COLLECT { MATCH (route)-[:STEP]->(n:Place) RETURN n.id } AS about
UNION ALL
  MATCH (n:Agreement|Event)
  WHERE n.date IS NULL AND n.layer = 'told'
  RETURN 7 AS nr, 'date not told' AS kind, n.name AS what, n.note AS note, n.cites AS cites,
         n.id AS id, COLLECT { MATCH (n)<-[:PARTY_TO]-(actor:Actor) RETURN actor.id } AS about
}
WITH nr, kind, what, note, cites, id, about
WHERE (size($kind) = 0 OR kind IN $kind) AND ($about IS NULL OR $about = id OR $about IN about)
RETURN kind, what, note,
       COLLECT { UNWIND cites AS cite
                 MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
                 WHERE authorship.role <> 'interviewer'
                 RETURN DISTINCT voice.name ORDER BY voice.name } AS voices,
       cites, id
ORDER BY nr, what, id
