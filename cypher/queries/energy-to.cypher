// Energy that would reach a place
// question: Which pipelines and energy links end at a place, from where, and with what do they compete?
// topic: energy
// since: "0.1"
// parameters:
//   to: {type: Place, default: pakistan, description: Where the energy ends; any place inside it counts.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// expect:
//   - exactly:
//       - {link: Altai-Xinjiang pipeline, from: [Siberia], to: [Pakistan], status: possible, rivals: [TAPI pipeline]}
//       - {link: Division of the LNG markets of South Asia, from: [Qatar, Russia], to: [Pakistan], status: conditional, rivals: []}
//       - {link: North-South gas pipeline, from: [Gwadar, Karachi, Lahore], to: [Karachi, Lahore, Nawabshah], status: under-construction}
//       - {link: Sakhalin LNG to Pakistan, from: [Sakhalin], to: [Pakistan], status: possible, rivals: [Qatar], cites: [korybko-2017-interview#L83]}
//   - with: {to: china}
//     exactly: [{link: Energy corridor from the Middle East to China via CPEC, from: [Middle East]}]

MATCH (:Entity {id: $to})<-[:LOCATED_IN]-{0,9}(place:Place)
WITH DISTINCT place
MATCH (place)<-[terminal:TERMINAL]-(link:Pipeline|EnergyLink)
WHERE terminal.end <> 'start' AND link.layer IN $layer
WITH link, collect(DISTINCT place.name) AS places, collect(terminal) AS terminals
RETURN link.name AS link, link.status AS status,
       COLLECT { MATCH (link)-[other:TERMINAL]->(start:Place) WHERE other.end <> 'end'
                 RETURN DISTINCT start.name ORDER BY start.name } AS from,
       COLLECT { UNWIND places AS name RETURN name ORDER BY name } AS to,
       COLLECT { MATCH (link)-[:COMPETES_WITH]-(rival:Entity)
                 RETURN DISTINCT rival.name ORDER BY rival.name } AS rivals,
       COLLECT { UNWIND terminals AS terminal UNWIND terminal.cites AS cite
                 RETURN DISTINCT cite ORDER BY cite } AS cites,
       link.id AS id
ORDER BY link, id
