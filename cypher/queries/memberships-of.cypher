// Memberships of an actor
// question: To what does an actor belong, as what, since when, and which document says so?
// topic: memberships
// since: "0.2"
// parameters:
//   actor: {type: Actor, default: russia, description: The actor.}
//   toldBy: {type: Source, optional: true, description: Only what this source tells.}
// expect:
//   - contains:
//       - {member_of: Organization of Islamic Countries, as: observer, documents: ["003"], cites: [kazmi-2017#L37]}
//       - {member_of: Gas OPEC, status: possible}
//   - with: {actor: afghanistan}
//     exactly: [{member_of: Dushanbe Four}, {member_of: SCO-Afghanistan Contact Group}]

MATCH (:Entity {id: $actor})-[membership:MEMBER_OF]->(bloc:Actor)
WHERE $toldBy IS NULL OR any(cite IN membership.cites WHERE split(cite, '#')[0] = $toldBy)
RETURN bloc.name AS member_of, coalesce(membership.role, 'member') AS as,
       membership.status AS status, membership.since AS since, membership.until AS until,
       COLLECT { UNWIND membership.cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                 RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
       membership.layer AS layer, membership.cites AS cites,
       coalesce(membership.note, membership.reason) AS note, bloc.id AS id
ORDER BY member_of, id
