// Two actors on one page
// question: What have two actors agreed, how do they see each other, what do they share, what is proposed for both, and what is disputed?
// topic: agreements
// since: "0.2"
// parameters:
//   one: {type: Actor, default: russia, description: The one actor.}
//   other: {type: Actor, default: pakistan, description: The other one.}
//   section: {list: true, optional: true, choices: [agreement, event, stance, membership, corridor, objection, proposal, figure, difference], description: Only these sections.}
//   toldBy: {type: Source, optional: true, description: Only what this source tells.}
// expect:
//   - contains:
//       - {section: agreement, what: Defence cooperation agreement of Pakistan and Russia, when: "2014", how: agreement, said_by: [Atia Ali Kazmi]}
//       - {section: event, what: DRUZBA 2016, how: exercise}
//       - {section: stance, what: "Russia → Pakistan: appreciates its views", how: "positive, on Syria, Ukraine and Afghanistan"}
//       - {section: membership, what: Shanghai Cooperation Organization, how: "member; member"}
//       - {section: corridor, what: North-South gas pipeline, how: under-construction}
//       - {section: proposal, what: Hospital run by Russia in Peshawar, how: "medical, may, proposed"}
//       - {section: figure, what: Trade of 660 million dollars in ten months of 2018, when: 2018-01/2018-10, how: preferred}
//       - {section: difference, what: Whether it is an alliance, how: contradiction}
//   - with: {one: china, other: india, section: "stance,agreement"}
//     contains:
//       - {section: agreement, what: Russian arms sales to pairs of rivals}
//       - {section: stance, what: "China → India: sees a serious security challenge in it", how: negative}
//   - with: {one: india, other: pakistan, section: objection}
//     exactly: [{what: India objects to China-Pakistan Economic Corridor}, {what: India objects to One Belt One Road, cites: [korybko-2017-interview#L179]}]

MATCH (n:Entity)
WHERE n.id IN [$one, $other]
WITH collect(n) AS both
WITH head([n IN both WHERE n.id = $one]) AS one, head([n IN both WHERE n.id = $other]) AS other
CALL (one, other) {
  MATCH (one)-[:PARTY_TO]->(n:Agreement|Event)<-[:PARTY_TO]-(other)
  WITH DISTINCT n
  RETURN CASE WHEN n:Agreement THEN 1 ELSE 2 END AS nr,
         CASE WHEN n:Agreement THEN 'agreement' ELSE 'event' END AS section,
         coalesce(n.dateEarliest, n.dateLatest) AS day, n.name AS what, n.date AS when,
         n.kind AS how, n.cites AS cites
UNION ALL
  MATCH (one)-[r:STANCE]-(other)
  RETURN 3 AS nr, 'stance' AS section, null AS day,
         startNode(r).name + CASE WHEN r.mutual THEN ' ↔ ' ELSE ' → ' END + endNode(r).name
         + ': ' + r.kind AS what,
         CASE WHEN coalesce(r.since, r.until) IS NULL THEN null
              ELSE coalesce(r.since, '') + ' – ' + coalesce(r.until, '') END AS when,
         r.sign + CASE coalesce(r.modality, 'asserted') WHEN 'asserted' THEN ''
                  ELSE ', ' + r.modality END
         + coalesce(', on ' + r.object, '') AS how, r.cites AS cites
UNION ALL
  MATCH (one)-[r:MEMBER_OF]->(bloc:Actor)<-[s:MEMBER_OF]-(other)
  RETURN 4 AS nr, 'membership' AS section, null AS day, bloc.name AS what, bloc.since AS when,
         coalesce(r.role, 'member') + coalesce(', ' + r.status, '') + '; '
         + coalesce(s.role, 'member') + coalesce(', ' + s.status, '') AS how,
         r.cites + s.cites AS cites
UNION ALL
  MATCH (one)-[r:PARTICIPATES_IN]->(c:Corridor)<-[s:PARTICIPATES_IN]-(other)
  WITH c, collect(r) + collect(s) AS parts
  RETURN 5 AS nr, 'corridor' AS section, null AS day, c.name AS what, null AS when,
         c.status AS how,
         COLLECT { UNWIND parts AS part UNWIND part.cites AS cite RETURN DISTINCT cite } AS cites
UNION ALL
  UNWIND [[one, other], [other, one]] AS ends
  WITH ends[0] AS who, ends[1] AS whose
  MATCH (who)-[r:OBJECTS_TO]->(c:Corridor)
  WHERE EXISTS { (whose)-[:PARTICIPATES_IN]->(c) }
  WITH who, c, collect(r) AS objections
  RETURN 6 AS nr, 'objection' AS section, null AS day,
         who.name + ' objects to ' + c.name AS what, null AS when,
         reduce(text = '', r IN objections |
                text + CASE text WHEN '' THEN '' ELSE '; ' END + r.form + ', ' + r.likelihood) AS how,
         COLLECT { UNWIND objections AS r UNWIND r.cites AS cite RETURN DISTINCT cite } AS cites
UNION ALL
  MATCH (one)<-[:FOR]-(p:Proposal)-[:FOR]->(other)
  WITH DISTINCT p
  RETURN 7 AS nr, 'proposal' AS section, null AS day, p.name AS what, null AS when,
         p.domain + ', ' + p.modality + coalesce(', ' + p.status, '') AS how, p.cites AS cites
UNION ALL
  MATCH (one)<-[:ABOUT]-(claim:Claim)-[:ABOUT]->(other)
  WITH DISTINCT claim
  RETURN 8 AS nr, 'figure' AS section, coalesce(claim.asofEarliest, claim.asofLatest) AS day,
         claim.name AS what, claim.asof AS when,
         CASE claim.modality WHEN 'asserted' THEN coalesce(claim.rank, 'asserted')
              ELSE claim.modality + coalesce(', ' + claim.rank, '') END AS how,
         claim.cites AS cites
UNION ALL
  MATCH (one)<-[:ABOUT]-(:Claim)<-[:BETWEEN]-(conflict:Conflict)-[:BETWEEN]->(:Claim)-[:ABOUT]->(other)
  WITH DISTINCT conflict
  RETURN 9 AS nr, 'difference' AS section, null AS day, conflict.name AS what, null AS when,
         conflict.kind AS how, conflict.cites AS cites
}
WITH nr, section, day, what, when, how, cites
WHERE (size($section) = 0 OR section IN $section)
  AND ($toldBy IS NULL OR any(cite IN cites WHERE split(cite, '#')[0] = $toldBy))
RETURN section, what, when, how,
       COLLECT { UNWIND cites AS cite
                 MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
                 WHERE authorship.role <> 'interviewer'
                 RETURN DISTINCT voice.name ORDER BY voice.name } AS said_by,
       COLLECT { UNWIND cites AS cite RETURN DISTINCT cite ORDER BY cite } AS cites
ORDER BY nr, day, what, how
