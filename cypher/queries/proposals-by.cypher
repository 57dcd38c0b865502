// Proposals
// question: What is proposed, by whom, for whom, in which field, how firmly, and where is it said?
// topic: proposals
// since: "0.2"
// parameters:
//   by: {type: Actor, optional: true, description: Only proposals of this actor.}
//   for: {type: Actor, list: true, optional: true, description: Only what is for each of these actors.}
//   domain: {values: domain, list: true, optional: true, description: "Only of these fields."}
//   about: {type: Entity, optional: true, description: "Only what is about this, such as a corridor or a bloc."}
//   toldBy: {type: Source, optional: true, description: Only what this source tells.}
// expect:
//   - with: {by: Tehmina Janjua}
//     ordered: true
//     exactly: [{ref: PR-004-1}, {ref: PR-004-2}, {ref: PR-004-3}, {ref: PR-004-4, proposal: Russian participation in CPEC, domain: infrastructural, how: reported}, {ref: PR-004-5}, {ref: PR-004-6}]
//   - with: {domain: medical}
//     exactly:
//       - {ref: PR-000-6, for: [Afghan refugees in Pakistan, Pakistan, Russia]}
//       - {ref: PR-000-7, by: [Andrew Korybko]}
//   - with: {about: brics}
//     exactly: [{ref: PR-003-9, for: [Pakistan]}]

MATCH (proposal:Proposal)
WHERE ($by IS NULL OR EXISTS { (proposal)-[:PROPOSED_BY]->(:Actor {id: $by}) })
  AND all(actor IN $for WHERE EXISTS { (proposal)-[:FOR]->(:Actor {id: actor}) })
  AND (size($domain) = 0 OR proposal.domain IN $domain)
  AND ($about IS NULL OR EXISTS { (proposal)-[:ABOUT]->(:Entity {id: $about}) })
  AND ($toldBy IS NULL OR any(cite IN proposal.cites WHERE split(cite, '#')[0] = $toldBy))
RETURN proposal.ref AS ref, proposal.name AS proposal, proposal.domain AS domain,
       COLLECT { MATCH (proposal)-[:PROPOSED_BY]->(actor:Actor)
                 RETURN actor.name ORDER BY actor.name } AS by,
       COLLECT { MATCH (proposal)-[:FOR]->(actor:Actor)
                 RETURN DISTINCT actor.name ORDER BY actor.name } AS for,
       proposal.modality AS how, proposal.status AS status, proposal.cites AS cites,
       proposal.id AS id
// PR-002-9 comes before PR-002-10.
ORDER BY left(ref, 6), size(ref), ref, id
