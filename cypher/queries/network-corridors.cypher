// Corridors of the network
// question: What is each corridor called, which objections are there to it or to what it is part of, and which agreements are about it?
// topic: network
// since: "0.3"
// expect:
//   - contains:
//       - {id: cpec, name: China-Pakistan Economic Corridor}
//       - {id: north-south-gas-pipeline, agreements: ["Agreement to complete the North-South Pipeline (2015-11)"]}

// What is objected to as a whole is objected to in its parts.
MATCH (corridor:Corridor)
RETURN corridor.id AS id, corridor.name AS name,
       COLLECT { MATCH (corridor)-[:PART_OF]->{0,9}(:Corridor)<-[objection:OBJECTS_TO]-(actor:Actor)
                 RETURN DISTINCT actor.name + ': ' + coalesce(objection.form, objection.id) AS objection
                 ORDER BY objection } AS objections,
       COLLECT { MATCH (corridor)<-[:ABOUT]-(agreement:Agreement)
                 RETURN DISTINCT agreement.name + coalesce(' (' + agreement.date + ')', '') AS agreement
                 ORDER BY agreement } AS agreements
ORDER BY id
