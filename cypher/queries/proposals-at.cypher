// Proposals for a place
// question: Which proposals are to happen at a place or inside it, who makes them, and in which field?
// topic: proposals
// since: "0.2"
// parameters:
//   place: {type: Place, default: gwadar, description: The place; what lies inside it counts.}
// expect:
//   - exactly:
//       - {ref: PR-000-4, at: [Gwadar], by: [Andrew Korybko], domain: infrastructural}
//       - {ref: PR-001-TI1, proposal: Russian economic presence in Gwadar}
//   - with: {place: peshawar}
//     exactly: [{ref: PR-000-7, domain: medical}]
//   - with: {place: afghanistan}
//     exactly: [{ref: PR-001-DI2}]

MATCH (:Entity {id: $place})<-[:LOCATED_IN]-{0,9}(place:Place)
WITH DISTINCT place
MATCH (place)<-[:AT]-(proposal:Proposal)
WITH proposal, place ORDER BY place.name
WITH proposal, collect(place.name) AS at
RETURN proposal.ref AS ref, proposal.name AS proposal, at,
       COLLECT { MATCH (proposal)-[:PROPOSED_BY]->(actor:Actor)
                 RETURN actor.name ORDER BY actor.name } AS by,
       proposal.domain AS domain, proposal.modality AS how, proposal.cites AS cites,
       proposal.id AS id
ORDER BY left(ref, 6), size(ref), ref, id
