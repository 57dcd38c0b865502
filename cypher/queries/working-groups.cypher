// Bodies and their parts
// question: Of which working groups, bodies and formats does an organisation consist, since when, and who tells it?
// topic: memberships
// since: "0.2"
// parameters:
//   of: {type: Actor, default: igc, description: "The organisation, the state or the format."}
// expect:
//   - exactly:
//       - {part: IGC working group on banking, role: working group, since: 2015-11, cites: [kazmi-2017#L57]}
//       - {part: IGC working group on energy}
//       - {part: IGC working group on food and agriculture}
//       - {part: IGC working group on industries}
//       - {part: IGC working group on trade and finance}
//   - with: {of: sco}
//     exactly:
//       - {part: Regional Anti-Terrorist Structure, role: body}
//       - {part: SCO Bank, role: tentative bank, status: possible}
//       - {part: SCO-Afghanistan Contact Group, role: contact group}

MATCH (:Entity {id: $of})<-[link:PART_OF]-(part:Actor)
RETURN part.name AS part, link.role AS role, coalesce(link.status, part.status) AS status,
       coalesce(link.since, part.since) AS since, part.description AS description,
       link.cites AS cites, part.id AS id
ORDER BY part, id
