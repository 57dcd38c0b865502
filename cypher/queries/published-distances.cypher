// Published distances
// question: Which distances between two places have others published, and which of them does the physical network not follow, and why?
// topic: network
// since: "0.1"
// parameters:
//   place: {type: Place, optional: true, description: Only distances from or to this place.}
//   exceptions: {type: boolean, default: "false", description: "Only those that the network does not follow."}
// expect:
//   - contains:
//       - {from: Novosibirsk, to: Arys, mode: rail, km: 2351.0, followed: true}
//   - with: {exceptions: "true"}
//     contains:
//       - {from: Karachi, to: Peshawar, mode: rail, km: 1687.0, followed: false}

// The shortest way along the network is held against each of those that it follows when the project is tested.
MATCH (from:Place)<-[:ABOUT {role: 'from'}]-(claim:Claim)-[:ABOUT {role: 'to'}]->(to:Place)
WHERE claim.metric IN ['rail-distance', 'road-distance', 'sea-distance']
  AND ($place IS NULL OR $place IN [from.id, to.id])
  AND (NOT $exceptions OR claim.rank = 'deprecated')
RETURN from.name AS from, to.name AS to, split(claim.metric, '-')[0] AS mode, claim.value AS km,
       claim.rank <> 'deprecated' AS followed,
       CASE WHEN claim.rank = 'deprecated' THEN claim.rankreason END AS reason, claim.cites AS cites
ORDER BY mode, from, to, km
