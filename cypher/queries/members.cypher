// Members of a bloc or a group
// question: Who belongs to a bloc or a group, according to which document?
// topic: network
// since: "0.1"
// parameters:
//   of: {type: Actor, default: sco, description: The bloc or group.}
//   inside: {type: Place, optional: true, description: Only members that lie inside this place.}
//   toldBy: {type: Source, optional: true, description: Only members that this source tells.}
// expect:
//   - exactly:
//       - {member: China, documents: ["003"]}
//       - {member: India, documents: ["002", "003"]}
//       - {member: Kazakhstan, documents: ["002"]}
//       - {member: Kyrgyzstan}
//       - {member: Pakistan, documents: ["002", "003", "004"], status: null}
//       - {member: Russia}
//       - {member: Tajikistan}
//       - {member: Uzbekistan, cites: [korybko-2017-interview#L20]}
//   - with: {inside: central-asia, toldBy: korybko-2017-interview}
//     exactly: [{member: Kazakhstan}, {member: Kyrgyzstan}, {member: Tajikistan}, {member: Uzbekistan}]
//   - with: {of: gas-opec}
//     exactly:
//       - {member: Iran, status: possible}
//       - {member: Qatar, status: possible}
//       - {member: Russia, status: possible}
//       - {member: Turkmenistan, status: possible}

MATCH (member:Actor)-[membership:MEMBER_OF]->(:Entity {id: $of})
WHERE ($toldBy IS NULL OR any(cite IN membership.cites WHERE split(cite, '#')[0] = $toldBy))
  AND ($inside IS NULL OR EXISTS {
    (member)-[:LOCATED_IN]->{0,9}(:Place {id: $inside}) })
RETURN member.name AS member, membership.status AS status, membership.layer AS layer,
       COLLECT { UNWIND membership.cites AS cite
                 MATCH (source:Entity {id: split(cite, '#')[0]})
                 RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
       membership.cites AS cites, coalesce(membership.note, membership.reason) AS note,
       member.id AS id
ORDER BY member, id
