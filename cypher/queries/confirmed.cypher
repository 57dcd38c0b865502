// What independent voices confirm
// question: Which statements do two independent authors make, each on their own?
// topic: evidence
// since: "0.2"
// parameters:
//   about: {type: Entity, optional: true, description: Only statements about this.}
// expect:
//   - ordered: true
//     contains:
//       - {matter: credit-for-sco-seat, states: Russia, voices: [Atia Ali Kazmi, Sitwat Waqar Bokhari]}
//       - {matter: pipeline-ends, voices: [Andrew Korybko, Atia Ali Kazmi]}
//   - with: {about: druzba-2016}
//     exactly: [{matter: held, states: "yes", documents: ["002", "003"]}]

// Three documents of one author are one voice. Which claims say the same has been judged by whoever
// graded them as 1, confirmed; that several voices do is counted here.
MATCH (claim:Claim {credibility: '1'})-[link:ABOUT]->(subject:Entity)
WHERE link.role = 'subject'
WITH claim, subject ORDER BY subject.name
WITH claim, collect(subject) AS subjects
WHERE $about IS NULL OR any(subject IN subjects WHERE subject.id = $about)
UNWIND claim.cites AS cite
MATCH (source:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
WHERE authorship.role <> 'interviewer'
WITH claim.metric AS matter, subjects[0].name AS about,
     collect(DISTINCT voice.name) AS voices, collect(DISTINCT source.ref) AS documents,
     collect(DISTINCT cite) AS found, collect(DISTINCT claim) AS claims
WHERE size(voices) > 1
RETURN matter, about,
       head(COLLECT { UNWIND claims AS claim RETURN claim.text AS text
                      ORDER BY claim.rank = 'preferred' DESC, text }) AS states,
       COLLECT { UNWIND voices AS voice RETURN voice ORDER BY voice } AS voices,
       COLLECT { UNWIND documents AS ref RETURN ref ORDER BY ref } AS documents,
       COLLECT { UNWIND found AS cite RETURN cite ORDER BY cite } AS cites
ORDER BY matter, about
