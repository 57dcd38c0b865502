// Memberships that are proposed, not actual
// question: Who should or might join what, and who says so?
// topic: memberships
// since: "0.2"
// parameters:
//   actor: {type: Actor, optional: true, description: Only for this actor.}
//   bloc: {type: Actor, optional: true, description: Only in this bloc or group.}
//   status: {values: status, list: true, default: proposed, description: "How firm: proposed, possible, planned."}
// expect:
//   - exactly:
//       - {actor: China, bloc: SAARC, as: proposed-member, documents: ["003"]}
//       - {actor: Pakistan, bloc: BRICS, as: proposed-observer, documents: ["003"]}
//       - {actor: Pakistan, bloc: Eurasian Development Bank, documents: ["001"]}
//       - {actor: Russia, bloc: SAARC, documents: ["003"], proposals: [Membership of SAARC for Russia]}
//   - with: {actor: russia, status: possible}
//     exactly: [{bloc: Gas OPEC, as: member, status: possible}]

MATCH (actor:Actor)-[membership:MEMBER_OF]->(bloc:Actor)
WHERE membership.status IN $status
  AND ($actor IS NULL OR actor.id = $actor) AND ($bloc IS NULL OR bloc.id = $bloc)
RETURN actor.name AS actor, bloc.name AS bloc, coalesce(membership.role, 'member') AS as,
       membership.status AS status,
       COLLECT { MATCH (proposal:Proposal)-[:FOR]->(actor)
                 WHERE EXISTS { (proposal)-[:ABOUT]->(bloc) }
                 RETURN DISTINCT proposal.name ORDER BY proposal.name } AS proposals,
       COLLECT { UNWIND membership.cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                 RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
       membership.cites AS cites, membership.note AS note, actor.id AS id
ORDER BY actor, bloc, membership.id
