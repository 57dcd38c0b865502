// Prongs, branches and options of a corridor
// question: What are the parts of a corridor or scheme, at every level, and where does each run?
// topic: corridors
// since: "0.1"
// parameters:
//   whole: {type: Entity, default: rpec, description: "A corridor, scheme or bloc that has parts."}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// expect:
//   - exactly:
//       - {level: 1, part: RPEC via Azerbaijan and Iran, role: prong, status: proposed, transits: [Azerbaijan, Iran], ends: [Pakistan, Russia]}
//       - {level: 1, part: RPEC via Central Asia, role: prong, transits: [Central Asia]}
//       - {level: 1, part: RPEC via China, role: prong, transits: [China], cites: [korybko-2018-partnership#L60]}
//   - with: {whole: golden-ring}
//     rows: 4
//     contains: [{level: 1, part: Russian-Pakistani Economic Corridor, role: sub-component}]
//   - with: {whole: OBOR}
//     rows: 9
//     contains:
//       - {level: 1, part: Eurasian Land Bridge, role: signature project, ends: [East Asia, Western Europe]}
//       - {level: 2, part: CPEC branch to Siberia, role: branch, of: China-Pakistan Economic Corridor, transits: [Xinjiang], ends: [Altai Republic]}

MATCH path = (:Entity {id: $whole})<-[:PART_OF]-{1,9}(part:Corridor)
WHERE part.layer IN $layer
WITH part, length(path) AS level, last(relationships(path)) AS link,
     nodes(path)[length(path) - 1] AS parent
RETURN level, part.name AS part, link.role AS role, parent.name AS of, part.status AS status,
       COLLECT { MATCH (part)-[transit:TRANSITS]->(place:Place)
                 RETURN place.name ORDER BY transit.seq, place.name } AS transits,
       COLLECT { MATCH (part)-[:TERMINAL]->(place:Place)
                 RETURN DISTINCT place.name ORDER BY place.name } AS ends,
       link.cites AS cites, part.id AS id
ORDER BY level, of, part, id
