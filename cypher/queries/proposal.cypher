// One proposal at a glance
// question: What does a proposal consist of, who makes it, for whom, where, about what, and to what is it tied?
// topic: proposals
// since: "0.2"
// parameters:
//   proposal: {type: Proposal, default: PR-000-1, description: "The proposal, by its number, its id or its name."}
// expect:
//   - contains:
//       - {aspect: is, what: "Russian Friendship Center in Islamabad", how: "cultural, should, proposed"}
//       - {aspect: proposed by, what: Andrew Korybko}
//       - {aspect: for, what: Partners of CPEC, how: beneficiary}
//       - {aspect: at, what: Islamabad}
//       - {aspect: part, what: cultural wing}
//       - {aspect: differs, what: Where Friendship Centers should be, how: succession}

MATCH (p:Entity {id: $proposal})
CALL (p) {
  RETURN 1 AS nr, 'is' AS aspect, p.name AS what,
         p.domain + ', ' + p.modality + coalesce(', ' + p.status, '') AS how, p.note AS note,
         p.cites AS cites
UNION ALL
  MATCH (p)-[r:PROPOSED_BY]->(actor:Actor)
  RETURN 2 AS nr, 'proposed by' AS aspect, actor.name AS what, '' AS how, null AS note,
         r.cites AS cites
UNION ALL
  MATCH (p)-[r:FOR]->(actor:Actor)
  RETURN 3 AS nr, 'for' AS aspect, actor.name AS what, r.role AS how, null AS note,
         r.cites AS cites
UNION ALL
  MATCH (p)-[r:AT]->(place:Place)
  RETURN 4 AS nr, 'at' AS aspect, place.name AS what, '' AS how, null AS note, r.cites AS cites
UNION ALL
  UNWIND p.features AS feature
  RETURN 5 AS nr, 'part' AS aspect, feature AS what, '' AS how, null AS note, p.cites AS cites
UNION ALL
  MATCH (p)-[r:ABOUT]->(matter:Entity)
  RETURN 6 AS nr, 'about' AS aspect, matter.name AS what, r.role AS how, null AS note,
         r.cites AS cites
UNION ALL
  MATCH (p)-[r:PART_OF]->(whole:Entity)
  RETURN 7 AS nr, 'part of' AS aspect, whole.name AS what, r.role AS how, null AS note,
         r.cites AS cites
UNION ALL
  MATCH (p)<-[:ABOUT]-(claim:Claim)
  RETURN 8 AS nr, 'statement' AS aspect, claim.name AS what,
         claim.modality + coalesce(', ' + claim.asof, '') AS how, claim.note AS note,
         claim.cites AS cites
UNION ALL
  MATCH (p)<-[:ABOUT]-(:Claim)<-[:BETWEEN]-(conflict:Conflict)
  WITH DISTINCT conflict
  RETURN 9 AS nr, 'differs' AS aspect, conflict.name AS what, conflict.kind AS how,
         conflict.reason AS note, conflict.cites AS cites
}
RETURN aspect, what, how, note, cites
ORDER BY nr, what, how
