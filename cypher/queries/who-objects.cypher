// Who objects to a corridor
// question: Who objects to a corridor or may act against it, in what form, and which document says so?
// topic: corridors
// since: "0.1"
// parameters:
//   corridor: {type: Corridor, optional: true, description: Only objections to this corridor.}
//   actor: {type: Actor, optional: true, description: Only objections of this actor.}
//   likelihood: {values: likelihood, list: true, optional: true, description: Only what is told with this likelihood.}
// expect:
//   - exactly:
//       - {actor: India, corridor: China-Pakistan Economic Corridor, document: "002"}
//       - {actor: India, corridor: One Belt One Road, document: "002", forms: [keeping out of the Silk Roads (possible)]}
//       - {actor: United States, corridor: China-Pakistan Economic Corridor, document: "001", forms: [sanctions on Pakistan for CPEC (possible)], cites: [korybko-2018-partnership#L74]}
//       - {actor: United States, corridor: China-Pakistan Economic Corridor, document: "002", forms: [backing of a hybrid war (stated)]}
//       - {actor: United States, corridor: One Belt One Road, document: "000"}
//   - with: {corridor: cpec, likelihood: stated}
//     exactly:
//       - {actor: India, document: "002", forms: [concerns about the initiative (stated)]}
//       - {actor: United States, document: "002", forms: [backing of a hybrid war (stated)]}

MATCH (actor:Actor)-[objection:OBJECTS_TO]->(corridor:Corridor)
WHERE ($corridor IS NULL OR corridor.id = $corridor)
  AND ($actor IS NULL OR actor.id = $actor)
  AND (size($likelihood) = 0 OR objection.likelihood IN $likelihood)
UNWIND objection.cites AS cite
MATCH (source:Entity {id: split(cite, '#')[0]})
WITH actor, corridor, source, collect(DISTINCT objection) AS objections,
     collect(DISTINCT cite) AS found
RETURN actor.name AS actor, corridor.name AS corridor, source.ref AS document,
       COLLECT { UNWIND objections AS o RETURN o.form + ' (' + o.likelihood + ')' AS form
                 ORDER BY form } AS forms,
       COLLECT { UNWIND found AS cite RETURN cite ORDER BY size(cite), cite } AS cites,
       source.name AS title
ORDER BY actor, corridor, document
