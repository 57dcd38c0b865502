// Who is written about, by whom and when
// question: How many statements does each author make about each actor, and in which year?
// topic: evidence
// since: "0.2"
// parameters:
//   actor: {type: Actor, optional: true, description: Only statements about this actor.}
//   voice: {type: Person, optional: true, description: Only statements of this author.}
// expect:
//   - with: {actor: nepal}
//     exactly: [{actor: Nepal, voice: Andrew Korybko, year: 2017, documents: ["002"]}]
//   - contains:
//       - {actor: Pakistan, voice: Sitwat Waqar Bokhari, year: 2019}
//       - {actor: Russia, voice: Andrew Korybko, year: 2018, documents: ["001"]}

// A statement here is a claim, a stance or a proposal; the year is that of the text.
MATCH (actor:Actor)
WHERE $actor IS NULL OR actor.id = $actor
CALL (actor) {
  MATCH (actor)<-[:ABOUT]-(n:Claim) RETURN n.id AS statement, n.cites AS cites, 1 AS kind
UNION
  MATCH (actor)-[r:STANCE]-(:Entity) RETURN r.id AS statement, r.cites AS cites, 2 AS kind
UNION
  MATCH (actor)<-[:FOR|ABOUT]-(n:Proposal) RETURN n.id AS statement, n.cites AS cites, 3 AS kind
}
UNWIND cites AS cite
MATCH (source:Source {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
WHERE source.corpus AND authorship.role <> 'interviewer' AND ($voice IS NULL OR voice.id = $voice)
WITH actor, voice, source.published AS published, source.ref AS ref, statement, kind
WITH actor, voice, toInteger(left(published, 4)) AS year, collect(DISTINCT ref) AS refs,
     count(DISTINCT CASE kind WHEN 1 THEN statement END) AS claims,
     count(DISTINCT CASE kind WHEN 2 THEN statement END) AS stances,
     count(DISTINCT CASE kind WHEN 3 THEN statement END) AS proposals
RETURN actor.name AS actor, voice.name AS voice, year,
       COLLECT { UNWIND refs AS ref RETURN ref ORDER BY ref } AS documents,
       claims, stances, proposals, claims + stances + proposals AS statements
ORDER BY statements DESC, actor, voice, year
