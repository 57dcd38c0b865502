// What rests on one voice only
// question: What does only one author tell, in however many documents?
// topic: evidence
// since: "0.1"
// parameters:
//   kind: {type: string, list: true, default: "Corridor,Route", description: "Rows of these types, such as Corridor, State or LEG."}
//   voice: {type: Person, optional: true, description: Only what rests on this author.}
// expect:
//   - contains:
//       - {what: North-South Transport Corridor, voice: Andrew Korybko, documents: ["000", "002"]}
//       - {what: Power of Siberia, voice: Atia Ali Kazmi, documents: ["003"]}
//   - with: {kind: Framework}
//     exactly:
//       - {what: Greater Eurasian Partnership, voice: Andrew Korybko}
//       - {what: Integration of the SCO and OBOR, voice: Andrew Korybko}
//       - {what: Partnership of the Eurasian Economic Union and CPEC, voice: Andrew Korybko}
//       - {what: Silk Road Economic Belt, voice: Atia Ali Kazmi}
//       - {what: The Belt and The Union, voice: Atia Ali Kazmi}
//   - with: {kind: Route, voice: atia-ali-kazmi}
//     exactly: [{what: Russia > Gwadar}]
//   - with: {kind: MEMBER_OF, voice: sitwat-waqar-bokhari}
//     rows: 4

WITH [kind IN $kind | toLower(kind)] AS kinds
CALL (kinds) {
  MATCH (n:Entity)
  WHERE any(label IN labels(n) WHERE toLower(label) IN kinds)
  RETURN coalesce(head([label IN labels(n)
                        WHERE NOT label IN ['Entity', 'Actor', 'Place', 'Corridor']]),
                  'Corridor') AS kind,
         coalesce(n.name, n.id) AS what, n.status AS status, n.cites AS cites, n.id AS id
UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE toLower(type(r)) IN kinds
  RETURN type(r) AS kind, coalesce(a.name, a.id) + ' → ' + coalesce(b.name, b.id) AS what,
         r.status AS status, r.cites AS cites, r.id AS id
}
WITH kind, what, status, cites, id,
     COLLECT { UNWIND cites AS cite
               MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(person:Person)
               WHERE authorship.role <> 'interviewer'
               RETURN DISTINCT person } AS voices
WHERE size(voices) = 1 AND ($voice IS NULL OR voices[0].id = $voice)
RETURN kind, what, status, voices[0].name AS voice,
       COLLECT { UNWIND cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                 RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
       cites, id
ORDER BY kind, what, id
