// What each document says is being joined
// question: Which corridors and blocs does a framework join, according to which document?
// topic: corridors
// since: "0.1"
// parameters:
//   status: {values: status, list: true, optional: true, description: Only frameworks of these statuses.}
// expect:
//   - exactly:
//       - {document: "000", framework: Greater Eurasian Partnership, status: proposed, joins: [Eurasian Economic Union, One Belt One Road], participants: [Vladimir Putin (lead)]}
//       - {document: "002", framework: Integration of the SCO and OBOR, status: planned, joins: [One Belt One Road, Shanghai Cooperation Organization]}
//       - {document: "002", framework: Partnership of the Eurasian Economic Union and CPEC, status: possible, joins: [China-Pakistan Economic Corridor, Eurasian Economic Union]}
//       - {document: "003", framework: The Belt and The Union, status: planned, joins: [Eurasian Economic Union, Silk Road Economic Belt], participants: [China (participant), Russia (participant)], cites: [kazmi-2017#L38]}
//   - with: {status: [planned, proposed]}
//     exactly: [{document: "000"}, {document: "002"}, {document: "003"}]

MATCH (framework:Framework)-[link:JOINS]->(:Entity)
WHERE size($status) = 0 OR framework.status IN $status
UNWIND link.cites AS cite
MATCH (source:Entity {id: split(cite, '#')[0]})
WITH framework, source, collect(DISTINCT link) AS links, collect(DISTINCT cite) AS found
RETURN source.ref AS document, framework.name AS framework, framework.status AS status,
       COLLECT { UNWIND links AS link
                 RETURN DISTINCT endNode(link).name AS name ORDER BY name } AS joins,
       COLLECT { MATCH (framework)<-[part:PARTICIPATES_IN]-(actor:Actor)
                 WHERE any(cite IN part.cites WHERE split(cite, '#')[0] = source.id)
                 RETURN actor.name + ' (' + part.role + ')' AS name ORDER BY name } AS participants,
       COLLECT { UNWIND found AS cite RETURN cite ORDER BY size(cite), cite } AS cites,
       source.name AS title, framework.id AS id
ORDER BY document, framework
