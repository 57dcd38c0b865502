// Legs by how firm they are and by mode
// question: How many legs are there of each status and mode?
// topic: network
// since: "0.1"
// parameters:
//   corridor: {type: Corridor, optional: true, description: Only legs of this corridor.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// orders: {firmness: status}
// expect:
//   - ordered: true
//     contains:
//       - {status: operational, mode: unspecified, legs: 1}
//       - {status: under-construction, mode: land, legs: 3, corridors: [North-South Transport Corridor]}
//       - {status: possible, mode: sea, legs: 4}
//   - with: {corridor: cpec}
//     exactly: [{status: under-construction, mode: multimodal, legs: 2, told: 2}]
//   - with: {corridor: north-south-gas-pipeline}
//     ordered: true
//     exactly: [{status: under-construction, legs: 1}, {status: agreed, legs: 1}, {status: proposed, legs: 1}]

MATCH (:Place)-[leg:LEG]->(:Place)
// What only says that a stop lies inside another is no leg to count.
WHERE leg.mode <> 'within' AND leg.layer IN $layer
  AND ($corridor IS NULL OR $corridor IN leg.corridors)
WITH leg.status AS status, leg.mode AS mode, collect(leg) AS legs
RETURN status, mode, size(legs) AS legs,
       size([leg IN legs WHERE leg.layer = 'told']) AS told,
       COLLECT { UNWIND legs AS leg UNWIND leg.corridors AS id MATCH (corridor:Entity {id: id})
                 RETURN DISTINCT corridor.name ORDER BY corridor.name } AS corridors
ORDER BY head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = status]), mode
