// What two actors have in common
// question: In which corridors do two actors both take part, and to which blocs and groups do they both belong?
// topic: network
// since: "0.1"
// parameters:
//   one: {type: Actor, default: russia, description: The one actor.}
//   other: {type: Actor, default: pakistan, description: The other one.}
// expect:
//   - contains:
//       - {kind: member of, what: Shanghai Cooperation Organization}
//       - {kind: member of, what: Eurasian poles}
//       - {kind: takes part, what: North-South gas pipeline, one: [builder, participant], other: [host]}
//       - {kind: takes part, what: Sakhalin LNG to Pakistan, one: [supplier], other: [user]}
//   - with: {one: russia, other: india}
//     exactly:
//       - {kind: member of, what: Great Powers}
//       - {kind: member of, what: Russian-Indian Strategic Partnership, one: [partner], other: [partner]}
//       - {kind: member of, what: SAARC, one: [proposed-member]}
//       - {kind: member of, what: Shanghai Cooperation Organization}
//       - {kind: takes part, what: Division of the LNG markets of South Asia}
//       - {kind: takes part, what: North-South Transport Corridor, one: [builder], other: [participant]}
//       - {kind: takes part, what: Nuclear reactors in India, one: [builder], other: [host]}

MATCH (:Entity {id: $one})-[ours:MEMBER_OF|PARTICIPATES_IN]->(what:Entity)
WITH what, type(ours) AS type, collect(DISTINCT ours) AS ours
MATCH (what)<-[theirs:MEMBER_OF|PARTICIPATES_IN]-(:Entity {id: $other})
WHERE type(theirs) = type
WITH what, type, ours, collect(DISTINCT theirs) AS theirs
RETURN CASE type WHEN 'MEMBER_OF' THEN 'member of' ELSE 'takes part' END AS kind,
       what.name AS what, what.status AS status,
       COLLECT { UNWIND ours AS r WITH r WHERE r.role IS NOT NULL
                 RETURN DISTINCT r.role AS role ORDER BY role } AS one,
       COLLECT { UNWIND theirs AS r WITH r WHERE r.role IS NOT NULL
                 RETURN DISTINCT r.role AS role ORDER BY role } AS other,
       COLLECT { UNWIND ours + theirs AS r UNWIND r.cites AS cite
                 RETURN DISTINCT cite ORDER BY cite } AS cites,
       what.id AS id
ORDER BY kind, what, id
