// Legs at a place
// question: Which legs arrive at or leave a place or what lies inside it, by which mode, how firm, and on which corridor?
// topic: places
// since: "0.1"
// parameters:
//   place: {type: Place, default: gwadar, description: The place; what lies inside it counts.}
//   mode: {values: mode, list: true, optional: true, description: Only legs of these modes.}
//   status: {values: status, list: true, optional: true, description: Only legs of these statuses.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// orders: {firmness: status}
// expect:
//   - exactly:
//       - {from: Bandar Abbas, to: Gwadar, mode: sea, status: possible}
//       - {from: Chabahar, to: Gwadar, mode: land, status: conditional}
//       - {from: Chabahar, to: Gwadar, mode: sea, status: possible}
//       - {from: Gwadar, to: Nawabshah, mode: gas-pipeline, oneway: true, status: proposed}
//       - {from: Russia, to: Gwadar, mode: unspecified, status: approved}
//       - {from: Urumqi, to: Gwadar, mode: multimodal, status: under-construction, corridors: [China-Pakistan Economic Corridor]}
//   - with: {place: karachi, mode: sea}
//     exactly: [{from: Bandar Abbas}, {from: Chabahar}]
//   - with: {place: azerbaijan, status: under-construction}
//     exactly: [{from: Azerbaijan, to: Iran}, {from: Russia, to: Azerbaijan}]

MATCH (:Entity {id: $place})<-[:LOCATED_IN]-{0,9}(place:Place)
WITH DISTINCT place
MATCH (place)-[leg:LEG]-(:Place)
WHERE leg.layer IN $layer
  AND (size($mode) = 0 OR leg.mode IN $mode) AND (size($status) = 0 OR leg.status IN $status)
WITH DISTINCT leg
RETURN startNode(leg).name AS from, endNode(leg).name AS to, leg.mode AS mode, leg.status AS status,
       leg.oneway AS oneway,
       COLLECT { UNWIND leg.corridors AS id MATCH (corridor:Entity {id: id})
                 RETURN corridor.name ORDER BY corridor.name } AS corridors,
       leg.layer AS layer, leg.cites AS cites, leg.note AS note, leg.id AS id
ORDER BY head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = status]), from, to, id
