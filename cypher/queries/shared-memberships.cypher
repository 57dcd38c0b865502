// Memberships that two actors share
// question: To which blocs and groups do two actors both belong, each as what?
// topic: memberships
// since: "0.2"
// parameters:
//   one: {type: Actor, default: russia, description: The one actor.}
//   other: {type: Actor, default: pakistan, description: The other one.}
//   proposed: {type: boolean, default: "false", description: Also memberships that are only proposed or held possible.}
// expect:
//   - contains:
//       - {bloc: Shanghai Cooperation Organization, one_as: member, other_as: member, cites: [bokhari-2019#L17, kazmi-2017#L17, kazmi-2017#L21, kazmi-2017#L82, korybko-2017-interview#L95]}
//       - {bloc: Dushanbe Four}
//   - with: {one: russia, other: india}
//     exactly:
//       - {bloc: Great Powers}
//       - {bloc: Russian-Indian Strategic Partnership, one_as: partner, other_as: partner}
//       - {bloc: Shanghai Cooperation Organization}
//   - with: {one: china, other: pakistan, proposed: "true"}
//     contains: [{bloc: BRICS, one_as: co-manager, other_as: "proposed-observer, proposed"}, {bloc: SAARC, one_as: "proposed-member, proposed", other_as: member}]

MATCH (:Entity {id: $one})-[ours:MEMBER_OF]->(bloc:Actor)<-[theirs:MEMBER_OF]-(:Entity {id: $other})
WHERE $proposed
   OR NOT (coalesce(ours.status, '') IN ['proposed', 'possible']
           OR coalesce(theirs.status, '') IN ['proposed', 'possible'])
RETURN bloc.name AS bloc,
       coalesce(ours.role, 'member') + coalesce(', ' + ours.status, '') AS one_as,
       coalesce(theirs.role, 'member') + coalesce(', ' + theirs.status, '') AS other_as,
       ours.layer = 'told' AND theirs.layer = 'told' AS told,
       COLLECT { UNWIND ours.cites + theirs.cites AS cite RETURN DISTINCT cite ORDER BY cite } AS cites,
       bloc.id AS id
ORDER BY bloc, id
