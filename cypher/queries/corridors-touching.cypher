// Corridors that touch a place
// question: Which corridors end at, pass through or have a hub at a place or anywhere inside it?
// topic: corridors
// since: "0.1"
// parameters:
//   place: {type: Place, default: gwadar, description: The place; what lies inside it counts.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// expect:
//   - exactly:
//       - {corridor: China-Pakistan Economic Corridor, how: terminal, place: Gwadar, status: under-construction}
//       - {corridor: Link to CPEC via Iran, how: terminal}
//       - {corridor: North-South gas pipeline, how: terminal}
//       - {corridor: Russian exports through Gwadar, how: transit, status: approved, cites: [kazmi-2017#L43]}
//   - with: {place: xinjiang}
//     contains:
//       - {corridor: China-Pakistan Economic Corridor, how: hub, place: Urumqi}
//       - {corridor: Altai-Xinjiang pipeline, how: transit, place: Xinjiang}
//   - with: {place: kazakhstan}
//     exactly:
//       - {corridor: Eurasian Land Bridge, how: transit}
//       - {corridor: Link to CPEC via Kazakhstan, how: transit}
//       - {corridor: Route of the CPEC documentary, how: transit}
//   - with: {place: afghanistan}
//     rows: 0

MATCH (:Entity {id: $place})<-[:LOCATED_IN]-{0,9}(place:Place)
WITH DISTINCT place
MATCH (place)<-[link:TERMINAL|TRANSITS|HUB]-(corridor:Corridor)
WHERE corridor.layer IN $layer
RETURN corridor.name AS corridor,
       CASE type(link) WHEN 'TRANSITS' THEN 'transit' ELSE toLower(type(link)) END AS how,
       place.name AS place, corridor.mode AS mode, corridor.status AS status, link.cites AS cites,
       link.note AS note, corridor.id AS id
ORDER BY corridor, how, place, link.id
