// One corridor at a glance
// question: What is a corridor, where does it run, who takes part, who objects, with what does it compete, what is known of it, and who says so?
// topic: corridors
// since: "0.1"
// parameters:
//   corridor: {type: Corridor, default: cpec, description: The corridor.}
// expect:
//   - contains:
//       - {aspect: is, what: Corridor, how: "multimodal, under-construction"}
//       - {aspect: hub, what: Urumqi}
//       - {aspect: terminal, what: Gwadar, how: end, cites: [korybko-2017-spheres#L37]}
//       - {aspect: at the sea, what: Arabian Sea, how: at Gwadar}
//       - {aspect: transits, what: China}
//       - {aspect: transits, what: Pakistan}
//       - {aspect: part of, what: One Belt One Road, how: flagship}
//       - {aspect: has part, what: Link to CPEC via Iran, how: option}
//       - {aspect: takes part, what: Pakistan, how: host}
//       - {aspect: objects, what: United States, how: "sanctions on Pakistan for CPEC, possible"}
//       - {aspect: document, what: "004", how: "L7, L19"}
//   - with: {corridor: rpec}
//     contains:
//       - {aspect: is, what: Corridor, how: "unspecified, proposed"}
//       - {aspect: part of, what: Golden Ring, how: sub-component}
//       - {aspect: has part, what: RPEC via Azerbaijan and Iran}
//       - {aspect: has part, what: RPEC via Central Asia}
//       - {aspect: has part, what: RPEC via China}
//       - {aspect: takes part, what: Pakistan, how: "participant, proposed"}
//       - {aspect: takes part, what: Russia}
//       - {aspect: takes part, what: Transit states between Russia and Pakistan}
//       - {aspect: document, what: "001", how: "L60, L90"}
//   - with: {corridor: TAPI}
//     contains:
//       - {aspect: competes, what: Altai-Xinjiang pipeline, how: gas for Pakistan}

MATCH (c:Entity {id: $corridor})
CALL (c) {
  RETURN 1 AS nr, 0 AS seq, 'is' AS aspect,
         coalesce(head([label IN labels(c) WHERE NOT label IN ['Entity', 'Corridor']]), 'Corridor') AS what,
         c.mode + ', ' + c.status AS how, c.description AS note, c.cites AS cites
UNION ALL
  MATCH (c)-[r:HUB]->(p:Place)
  RETURN 2 AS nr, 0 AS seq, 'hub' AS aspect, p.name AS what, r.status AS how, r.note AS note,
         r.cites AS cites
UNION ALL
  MATCH (c)-[r:TERMINAL]->(p:Place)
  RETURN 3 AS nr, 0 AS seq, 'terminal' AS aspect, p.name AS what,
         r.end + coalesce(', ' + r.status, '') AS how, r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)-[:TERMINAL]->(p:Place)-[r:BORDERS]-(sea:Sea)
  WITH DISTINCT p, r, sea
  RETURN 4 AS nr, 0 AS seq, 'at the sea' AS aspect, sea.name AS what, 'at ' + p.name AS how,
         r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)-[r:TRANSITS]->(p:Place)
  RETURN 5 AS nr, coalesce(r.seq, 0) AS seq, 'transits' AS aspect, p.name AS what, '' AS how,
         r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)-[r:PART_OF]->(whole:Entity)
  RETURN 6 AS nr, 0 AS seq, 'part of' AS aspect, whole.name AS what,
         r.role + coalesce(', ' + r.status, '') AS how, r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)<-[r:PART_OF]-(part:Entity)
  WHERE part.layer <> 'reference'
  RETURN 7 AS nr, 0 AS seq, 'has part' AS aspect, part.name AS what,
         r.role + coalesce(', ' + r.status, '') AS how, r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)-[r:JOINS]->(other:Entity)
  RETURN 8 AS nr, 0 AS seq, 'joins' AS aspect, other.name AS what, r.status AS how, r.note AS note,
         r.cites AS cites
UNION ALL
  MATCH (c)<-[r:JOINS]-(frame:Entity)
  RETURN 9 AS nr, 0 AS seq, 'joined by' AS aspect, frame.name AS what, r.status AS how,
         r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)<-[r:PARTICIPATES_IN]-(actor:Actor)
  RETURN 10 AS nr, 0 AS seq, 'takes part' AS aspect, actor.name AS what,
         r.role + coalesce(', ' + r.status, '') AS how, r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)<-[r:OBJECTS_TO]-(actor:Actor)
  RETURN 11 AS nr, 0 AS seq, 'objects' AS aspect, actor.name AS what,
         r.form + ', ' + r.likelihood AS how, r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)-[r:COMPETES_WITH]-(rival:Entity)
  RETURN 12 AS nr, 0 AS seq, 'competes' AS aspect, rival.name AS what, r.market AS how,
         r.note AS note, r.cites AS cites
UNION ALL
  MATCH (c)<-[r:PART_OF]-(part:Corridor {layer: 'reference'})
  RETURN 13 AS nr, 0 AS seq, 'on the ground' AS aspect, part.name AS what,
         part.mode + ', ' + part.status AS how, coalesce(r.note, part.note) AS note,
         part.cites AS cites
UNION ALL
  MATCH (c)<-[:ABOUT {role: 'subject'}]-(claim:Claim {layer: 'reference'})
  RETURN 14 AS nr, 0 AS seq, 'known' AS aspect, claim.name AS what,
         coalesce(claim.text, toString(claim.value) + coalesce(' ' + claim.unit, ''))
         + coalesce(', ' + claim.asof, '') AS how, claim.note AS note, claim.cites AS cites
UNION ALL
  UNWIND c.cites AS cite
  MATCH (source:Entity {id: split(cite, '#')[0]})
  WITH source, cite ORDER BY cite
  WITH source, collect(split(cite, '#')[1]) AS found
  WITH source, COLLECT { UNWIND found AS locator
                         RETURN locator ORDER BY size(locator), locator } AS locators
  RETURN 15 AS nr, 0 AS seq, 'document' AS aspect, source.ref AS what,
         reduce(text = head(locators), locator IN tail(locators) | text + ', ' + locator) AS how,
         source.name AS note, [locator IN locators | source.id + '#' + locator] AS cites
}
RETURN aspect, what, how, note, cites
ORDER BY nr, seq, what, how
