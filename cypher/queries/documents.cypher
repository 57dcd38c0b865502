// The documents and their voices
// question: Which documents is this atlas made from, who speaks in each, and which of them share a voice?
// topic: evidence
// since: "0.1"
// parameters:
//   corpus: {type: boolean, default: "true", description: True for the documents themselves and false for what they cite.}
// expect:
//   - ordered: true
//     exactly:
//       - {document: "000", voices: [Andrew Korybko], shares_voice_with: ["001", "002"], published: 2017-12-02}
//       - {document: "001", voices: [Andrew Korybko], shares_voice_with: ["000", "002"], published: 2018-08-10}
//       - {document: "002", voices: [Andrew Korybko], shares_voice_with: ["000", "001"], kind: interview}
//       - {document: "003", voices: [Atia Ali Kazmi], shares_voice_with: [], published: 2017-11-19}
//       - {document: "004", voices: [Sitwat Waqar Bokhari], shares_voice_with: [], kind: blog-post}
//   - with: {corpus: "false"}
//     contains: [{title: India Displays Multi-Vector Diplomacy, voices: [M.K. Bhadrakumar], outlet: Asia Times}]

MATCH (source:Source {corpus: $corpus})
RETURN source.ref AS document, source.name AS title, source.kind AS kind,
       source.published AS published, source.outlet AS outlet,
       COLLECT { MATCH (source)-[authorship:WRITTEN_BY]->(person:Person)
                 WHERE authorship.role <> 'interviewer'
                 RETURN person.name ORDER BY person.name } AS voices,
       COLLECT { MATCH (source)-[ours:WRITTEN_BY]->(:Person)<-[theirs:WRITTEN_BY]-(other:Source)
                 WHERE ours.role <> 'interviewer' AND theirs.role <> 'interviewer'
                 RETURN DISTINCT other.ref ORDER BY other.ref } AS shares_voice_with,
       source.reliability AS reliability, source.note AS note, source.cites AS cites,
       source.id AS id
ORDER BY document, id
