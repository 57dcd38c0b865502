// People and their offices
// question: Who holds which office or post, and who wrote which document?
// topic: memberships
// since: "0.2"
// parameters:
//   of: {type: Actor, optional: true, description: "Only offices of this state, institution or bloc."}
//   person: {type: Person, optional: true, description: Only this person.}
// expect:
//   - with: {of: pakistan}
//     exactly:
//       - {person: Imran Khan, office: Prime Minister}
//       - {person: Khawaja Muhammad Asif, office: Foreign Minister, cites: [korybko-2018-partnership#L68]}
//       - {person: Tehmina Janjua, office: Foreign Secretary}
//   - with: {person: atia-ali-kazmi}
//     exactly: [{of: NUST Global Think Tank Network, office: Senior Research and Policy Analyst, wrote: ["003"]}]

MATCH (person:Person)-[post:HOLDS_OFFICE|AFFILIATED_WITH]->(of:Actor)
WHERE ($of IS NULL OR of.id = $of) AND ($person IS NULL OR person.id = $person)
RETURN person.name AS person, post.role AS office, of.name AS of, post.since AS since,
       COLLECT { MATCH (person)<-[authorship:WRITTEN_BY]-(source:Source)
                 WHERE authorship.role <> 'interviewer'
                 RETURN source.ref ORDER BY source.ref } AS wrote,
       post.cites AS cites, coalesce(post.note, person.note) AS note, person.id AS id
ORDER BY of, person, office, post.id
