// Places inside a place
// question: Which places lie inside a state, a region or an area, at every level, and who says so?
// topic: places
// since: "0.1"
// parameters:
//   in: {type: Place, default: pakistan, description: The place around them.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// expect:
//   - exactly:
//       - {place: Dasu site, kind: Site}
//       - {place: Gwadar, kind: Port, role: port, layer: told, cites: [kazmi-2017#L43]}
//       - {place: Islamabad, kind: City}
//       - {place: Karachi, kind: Port, layer: told}
//       - {place: Lahore, kind: City}
//       - {place: Nawabshah, kind: City, layer: inferred}
//       - {place: Peshawar, kind: City}
//       - {place: Tarbela site, kind: Site}
//   - with: {in: china}
//     ordered: true
//     exactly:
//       - {level: 1, place: Xinjiang, kind: Region, lies_in: China, role: autonomous region}
//       - {level: 2, place: Urumqi, kind: City, lies_in: Xinjiang, role: capital}
//   - with: {in: gwadar}
//     rows: 0

MATCH path = (:Entity {id: $in})<-[:LOCATED_IN]-{1,9}(place:Place)
WHERE place.layer IN $layer
WITH place, length(path) AS level, last(relationships(path)) AS link,
     nodes(path)[length(path) - 1] AS around
RETURN level, place.name AS place,
       head([label IN labels(place) WHERE NOT label IN ['Entity', 'Actor', 'Place']]) AS kind,
       around.name AS lies_in, link.role AS role, link.layer AS layer, link.cites AS cites,
       link.reason AS reason, place.id AS id
ORDER BY level, lies_in, place, id
