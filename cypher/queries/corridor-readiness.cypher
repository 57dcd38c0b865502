// How much of a corridor is there
// question: Which share of the kilometres of each physical alignment is in operation, being built, only planned, or stalled?
// topic: corridors
// since: "0.2"
// parameters:
//   of: {type: Entity, list: true, optional: true, description: "Only alignments of these corridors, or these alignments themselves."}
// orders: {firmness: status}
// expect:
//   - with: {of: ml-1}
//     exactly: [{alignment: "ML-1", status: operational, percent: 100}]
//   - with: {of: trans-afghan-railway}
//     contains: [{status: planned}]

MATCH (alignment:Corridor {layer: 'reference'})
WHERE size($of) = 0 OR alignment.id IN $of
   OR EXISTS { MATCH (alignment)-[:PART_OF]->(whole:Entity) WHERE whole.id IN $of }
CALL (alignment) {
  MATCH (:Place)-[leg:LEG {layer: 'reference'}]->(:Place)
  WHERE alignment.id IN leg.corridors
  RETURN leg
}
WITH alignment, leg.status AS status, sum(coalesce(leg.km, 0)) AS km, count(leg) AS legs,
     collect(leg) AS all
WITH alignment, collect({status: status, km: km, legs: legs, all: all}) AS parts
WITH alignment, parts, reduce(total = 0.0, part IN parts | total + part.km) AS total
UNWIND parts AS part
RETURN alignment.name AS alignment, part.status AS status, toInteger(round(part.km)) AS km,
       CASE total WHEN 0 THEN null ELSE toInteger(round(100 * part.km / total)) END AS percent,
       part.legs AS legs,
       COLLECT { UNWIND part.all AS leg UNWIND leg.cites AS cite
                 RETURN DISTINCT split(cite, '#')[0] AS source ORDER BY source } AS sources,
       alignment.id AS id
ORDER BY alignment,
         head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = part.status]), id
