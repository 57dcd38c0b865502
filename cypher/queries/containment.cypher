// Places in places
// question: Which place lies directly in which other?
// topic: places
// since: "0.1"
// parameters:
//   layer: {values: layer, list: true, default: "told,inferred,reference", description: How the places are known. Those that others lie in count whatever it is.}
//   places: {type: Place, list: true, optional: true, description: "These places, too."}
// expect:
//   - contains:
//       - {place: urumqi, area: xinjiang}
//       - {place: gwadar, area: pakistan, areaName: Pakistan, isState: true}
MATCH (place:Place)-[:LOCATED_IN]->(area:Place)
WHERE place.layer IN $layer OR place.id IN $places OR EXISTS { (place)<-[:LOCATED_IN]-() }
RETURN place.id AS place, area.id AS area, area.name AS areaName, area:State AS isState
ORDER BY place, area
