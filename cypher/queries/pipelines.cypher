// Pipelines and their ends, as each document tells them
// question: Between which places does a pipeline run, according to which document?
// topic: energy
// since: "0.1"
// parameters:
//   pipeline: {type: Pipeline, optional: true, description: Only this pipeline.}
// expect:
//   - rows: 7
//     contains:
//       - {pipeline: Energy corridor from the Middle East to China via CPEC, document: "001", start: [Middle East], end: [China]}
//       - {pipeline: Power of Siberia, status: planned, start: [Yakutia], end: [Blagoveshchensk], either: []}
//   - with: {pipeline: north-south-gas-pipeline}
//     exactly:
//       - {document: "001", cites: [korybko-2018-partnership#L31], start: [Karachi], end: [Lahore], status: under-construction}
//       - {document: "003", cites: [kazmi-2017#L57], either: [Karachi, Lahore], status: agreed}
//       - {document: "003", cites: [kazmi-2017#L59], start: [Gwadar], end: [Nawabshah], status: proposed}

MATCH (pipeline:Pipeline {layer: 'told'})-[link:TERMINAL]->(:Place)
WHERE $pipeline IS NULL OR pipeline.id = $pipeline
UNWIND link.cites AS cite
MATCH (source:Entity {id: split(cite, '#')[0]})
WITH pipeline, source, coalesce(link.status, pipeline.status) AS status,
     collect(DISTINCT link) AS links, collect(DISTINCT cite) AS found
RETURN pipeline.name AS pipeline, source.ref AS document, status,
       COLLECT { UNWIND links AS link WITH link WHERE link.end = 'start'
                 RETURN endNode(link).name AS name ORDER BY name } AS start,
       COLLECT { UNWIND links AS link WITH link WHERE link.end = 'end'
                 RETURN endNode(link).name AS name ORDER BY name } AS end,
       COLLECT { UNWIND links AS link WITH link WHERE link.end = 'either'
                 RETURN endNode(link).name AS name ORDER BY name } AS either,
       COLLECT { UNWIND found AS cite RETURN cite ORDER BY size(cite), cite } AS cites,
       pipeline.id AS id
ORDER BY pipeline, document, cites[0], id
