// Corridors side by side
// question: How long is each physical alignment, through how many states, with how many breaks of gauge, how much of it unbuilt, and against whose objection?
// topic: corridors
// since: "0.2"
// parameters:
//   of: {type: Entity, list: true, optional: true, description: "Only alignments of these corridors, or these alignments themselves."}
//   mode: {values: mode, list: true, optional: true, description: Only alignments of these modes.}
// expect:
//   - with: {of: cpec, mode: road}
//     contains:
//       - {alignment: Western alignment of CPEC, states: [Pakistan], breaks_of_gauge: 0, objections: [India, United States]}
//       - {alignment: Karakoram Highway, states: [China, Pakistan]}
//   - with: {of: altai-xinjiang-pipeline}
//     contains: [{alignment: Altai gas pipeline, status: stalled, mode: gas-pipeline}]

// The legs of an alignment may hold branches beside each other: their sum is its network, not its way.
MATCH (alignment:Corridor {layer: 'reference'})
WHERE (size($of) = 0 OR alignment.id IN $of
       OR EXISTS { MATCH (alignment)-[:PART_OF]->(whole:Entity) WHERE whole.id IN $of })
  AND (size($mode) = 0 OR alignment.mode IN $mode)
CALL (alignment) {
  MATCH (a:Place)-[leg:LEG {layer: 'reference'}]->(b:Place)
  WHERE alignment.id IN leg.corridors
  RETURN collect({leg: leg, ends: [a, b]}) AS legs
}
WITH alignment, legs,
     COLLECT { UNWIND legs AS one UNWIND one.ends AS place
               MATCH (place)-[:LOCATED_IN]->{0,9}(state:State)
               RETURN DISTINCT state.name ORDER BY state.name } AS states,
     COLLECT { UNWIND legs AS one WITH one WHERE one.leg.gauge IS NOT NULL
               UNWIND one.ends AS place
               WITH place, count(DISTINCT one.leg.gauge) AS gauges WHERE gauges > 1
               RETURN place.name ORDER BY place.name } AS gauges_meet_at
WHERE size(legs) > 0
RETURN alignment.name AS alignment,
       COLLECT { MATCH (alignment)-[:PART_OF]->(whole:Entity)
                 RETURN whole.name ORDER BY whole.name } AS of,
       alignment.mode AS mode, alignment.status AS status,
       toInteger(round(reduce(km = 0.0, one IN legs | km + coalesce(one.leg.km, 0))))
         AS network_km,
       toInteger(round(reduce(km = 0.0, one IN legs |
                 km + CASE one.leg.status WHEN 'operational' THEN 0 ELSE coalesce(one.leg.km, 0) END)))
         AS unbuilt_km,
       states, size(gauges_meet_at) AS breaks_of_gauge, gauges_meet_at,
       COLLECT { MATCH (alignment)-[:PART_OF]->{0,2}(:Corridor)<-[:OBJECTS_TO]-(actor:Actor)
                 RETURN DISTINCT actor.name ORDER BY actor.name } AS objections,
       alignment.cites AS cites, alignment.id AS id
ORDER BY network_km DESC, id
