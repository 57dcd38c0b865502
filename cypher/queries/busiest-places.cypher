// Places where most comes together
// question: At which places do most legs, told routes and corridors meet?
// topic: network
// since: "0.1"
// parameters:
//   legs: {type: integer, default: "3", description: Only places with this many legs or more.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// expect:
//   - contains:
//       - {place: Gwadar, kind: Port, legs: 6, routes: 6, corridors: 4}
//       - {place: Iran, legs: 6, routes: 6}
//       - {place: Urumqi, routes: 2}

MATCH (place:Place)
WITH place, COUNT { (place)-[leg:LEG]-(:Place) WHERE leg.mode <> 'within' AND leg.layer IN $layer } AS legs,
     COUNT { MATCH (place)<-[:STEP]-(route:Route) RETURN DISTINCT route } AS routes,
     COUNT { MATCH (place)<-[:TERMINAL|TRANSITS|HUB]-(corridor:Corridor)
             WHERE corridor.layer IN $layer RETURN DISTINCT corridor } AS corridors
WHERE legs >= $legs
RETURN place.name AS place,
       head([label IN labels(place) WHERE NOT label IN ['Entity', 'Actor', 'Place']]) AS kind,
       legs, routes, corridors,
       COLLECT { MATCH (place)-[:LOCATED_IN]->{0,9}(state:State)
                 RETURN DISTINCT state.name ORDER BY state.name } AS states,
       place.cites AS cites, place.id AS id
ORDER BY legs DESC, routes DESC, corridors DESC, place, id
