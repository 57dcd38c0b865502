// Statements that rest on one author
// question: What does one author alone state, in however many documents, and where would another voice be wanted?
// topic: evidence
// since: "0.2"
// parameters:
//   voice: {type: Person, optional: true, description: Only this author.}
//   documents: {type: integer, default: "2", description: Only what this many of the author's documents tell or more.}
// expect:
//   - contains:
//       - {matter: status, about: North-South Transport Corridor, documents: ["000", "002"], voice: Andrew Korybko}
//       - {matter: transactional, voice: Andrew Korybko, documents: ["001", "002"]}
//   - with: {voice: atia-ali-kazmi}
//     rows: 0
//   - with: {voice: sitwat-waqar-bokhari, documents: "1"}
//     contains: [{matter: investment, about: Russian investment in Pakistan, documents: ["004"]}]

MATCH (claim:Claim {layer: 'told'})-[link:ABOUT]->(subject:Entity)
WHERE link.role = 'subject'
UNWIND claim.cites AS cite
MATCH (source:Source {id: split(cite, '#')[0], corpus: true})-[authorship:WRITTEN_BY]->(voice:Person)
WHERE authorship.role <> 'interviewer'
// Headlines that a document cites are statements of its text here.
WITH claim.metric AS matter, subject, claim.modality = 'denied' AS denied, voice, source, claim, cite
WITH matter, subject, collect(DISTINCT voice) AS voices, collect(DISTINCT source.ref) AS refs,
     collect(DISTINCT claim) AS claims, collect(DISTINCT cite) AS found
WHERE size(voices) = 1 AND size(refs) >= $documents
  AND ($voice IS NULL OR voices[0].id = $voice)
RETURN matter, subject.name AS about, voices[0].name AS voice,
       COLLECT { UNWIND refs AS ref RETURN ref ORDER BY ref } AS documents,
       COLLECT { UNWIND claims AS claim RETURN claim.name AS name ORDER BY name } AS statements,
       COLLECT { UNWIND found AS cite RETURN cite ORDER BY cite } AS cites
ORDER BY size(documents) DESC, matter, about
