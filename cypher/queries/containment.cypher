// Places in places
// question: Which place lies directly in which other?
// topic: places
// since: "0.1"
// expect:
//   - contains:
//       - {place: urumqi, area: xinjiang}
//       - {place: gwadar, area: pakistan, areaName: Pakistan, isState: true}
MATCH (place:Place)-[:LOCATED_IN]->(area:Place)
RETURN place.id AS place, area.id AS area, area.name AS areaName, area:State AS isState
ORDER BY place, area
