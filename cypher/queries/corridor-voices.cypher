// How many documents and voices tell of each corridor
// question: Which corridors do several independent authors tell of, and which rest on a single one?
// topic: evidence
// since: "0.1"
// parameters:
//   voices: {type: integer, default: "2", description: By how many voices at least.}
// expect:
//   - ordered: true
//     exactly:
//       - {corridor: China-Pakistan Economic Corridor, voices: [Andrew Korybko, Atia Ali Kazmi, Sitwat Waqar Bokhari], documents: ["000", "001", "002", "003", "004"]}
//       - {corridor: North-South gas pipeline, voices: [Andrew Korybko, Atia Ali Kazmi], documents: ["001", "002", "003"]}
//       - {corridor: One Belt One Road, voices: [Andrew Korybko, Atia Ali Kazmi], documents: ["000", "002", "003"]}
//   - with: {voices: "1"}
//     contains: [{corridor: Power of Siberia, voices: [Atia Ali Kazmi], documents: ["003"]}]

MATCH (corridor:Corridor)
WITH corridor,
     COLLECT { UNWIND corridor.cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
               RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
     COLLECT { UNWIND corridor.cites AS cite
               MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(person:Person)
               WHERE authorship.role <> 'interviewer'
               RETURN DISTINCT person.name ORDER BY person.name } AS voices
WHERE size(voices) >= $voices
RETURN corridor.name AS corridor, corridor.status AS status, voices, documents,
       corridor.cites AS cites, corridor.id AS id
ORDER BY size(voices) DESC, size(documents) DESC, corridor, id
