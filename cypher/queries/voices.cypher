// Independent voices
// question: How many independent voices are there, who is it, and in which documents does each speak?
// topic: evidence
// since: "0.1"
// expect:
//   - ordered: true
//     exactly:
//       - {voice: Andrew Korybko, documents: ["000", "001", "002"], affiliations: [Global Research (frequent contributor)]}
//       - {voice: Atia Ali Kazmi, documents: ["003"], affiliations: [NUST Global Think Tank Network (Senior Research and Policy Analyst)]}
//       - {voice: Sitwat Waqar Bokhari, documents: ["004"]}

// Who asks the questions of an interview is no voice of it.
MATCH (person:Person)<-[authorship:WRITTEN_BY]-(source:Source {corpus: true})
WHERE authorship.role <> 'interviewer'
WITH person, collect(DISTINCT source.ref) AS refs, collect(authorship) AS authorships
RETURN person.name AS voice,
       COLLECT { UNWIND refs AS ref RETURN ref ORDER BY ref } AS documents,
       COLLECT { MATCH (person)-[post:AFFILIATED_WITH]->(institution:Institution)
                 RETURN institution.name + coalesce(' (' + post.role + ')', '') AS name
                 ORDER BY name } AS affiliations,
       person.note AS note,
       COLLECT { UNWIND authorships AS authorship UNWIND authorship.cites AS cite
                 RETURN DISTINCT cite ORDER BY cite } AS cites,
       person.id AS id
ORDER BY size(documents) DESC, voice, id
