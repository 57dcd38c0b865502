// Energy ventures and who takes part
// question: Which ventures in energy other than pipelines are told, how firm are they, and who plays which part?
// topic: energy
// since: "0.1"
// parameters:
//   status: {values: status, list: true, optional: true, description: Only of these statuses.}
//   actor: {type: Actor, optional: true, description: Only where this actor takes part.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// orders: {firmness: status}
// expect:
//   - contains:
//       - {venture: Sakhalin LNG to Pakistan, status: possible, participants: [Pakistan (user), Russia (supplier)]}
//   - with: {status: agreed, actor: russia}
//     exactly:
//       - {venture: CASA-1000, participants: [Russia (supporter)], cites: [kazmi-2017#L59]}
//       - {venture: Dasu hydropower venture, participants: [Pakistan (host), Russia (supporter)]}
//       - {venture: Tarbela hydropower venture}

MATCH (venture:EnergyLink)
WHERE venture.layer IN $layer AND (size($status) = 0 OR venture.status IN $status)
  AND ($actor IS NULL OR EXISTS { (venture)<-[:PARTICIPATES_IN]-(:Actor {id: $actor}) })
RETURN venture.name AS venture, venture.mode AS mode, venture.status AS status,
       COLLECT { MATCH (venture)<-[part:PARTICIPATES_IN]-(actor:Actor)
                 RETURN actor.name + ' (' + part.role + ')' AS name ORDER BY name } AS participants,
       venture.cites AS cites, venture.note AS note, venture.id AS id
ORDER BY head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = status]), venture, id
