// Agreements that a leg rests on
// question: Which told legs belong to a corridor that an agreement is about, which agreement is it, and which legs rest on none?
// topic: agreements
// since: "0.2"
// parameters:
//   corridor: {type: Corridor, optional: true, description: Only legs of this corridor.}
//   covered: {type: boolean, default: "true", description: False for the legs that rest on no agreement.}
// expect:
//   - contains:
//       - {from: Russia, to: Gwadar, corridor: Russian exports through Gwadar, agreements: [Approval of Gwadar for Russian exports]}
//       - {from: Karachi, to: Lahore, agreements: ["Agreement to complete the North-South Pipeline (2015-11)"]}
//   - with: {covered: "false", corridor: nstc}
//     contains: [{from: Iran, to: Chabahar, agreements: []}]

MATCH (a:Place)-[leg:LEG {layer: 'told'}]->(b:Place)
UNWIND leg.corridors AS id
WITH a, b, leg, id
WHERE $corridor IS NULL OR id = $corridor
MATCH (corridor:Corridor {id: id})
WITH a, b, leg, corridor,
     COLLECT { MATCH (corridor)<-[:ABOUT]-(agreement:Agreement)
               RETURN DISTINCT agreement ORDER BY agreement.dateLatest, agreement.id } AS agreements
WHERE (size(agreements) > 0) = $covered
RETURN a.name AS from, b.name AS to, leg.status AS status, corridor.name AS corridor,
       [agreement IN agreements | agreement.name + coalesce(' (' + agreement.date + ')', '')] AS agreements,
       COLLECT { UNWIND agreements AS agreement MATCH (agreement)<-[:PARTY_TO]-(actor:Actor)
                 RETURN DISTINCT actor.name ORDER BY actor.name } AS parties,
       COLLECT { UNWIND agreements AS agreement UNWIND agreement.cites AS cite
                 RETURN DISTINCT cite ORDER BY cite } AS cites, leg.id AS id
ORDER BY from, to, corridor, id
