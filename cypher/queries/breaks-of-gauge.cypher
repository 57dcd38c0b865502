// Where rail gauges meet
// question: At which places do railways of different gauges meet, so that cargo changes trains, and between which countries?
// topic: network
// since: "0.2"
// parameters:
//   place: {type: Place, optional: true, description: Only places inside this one.}
//   operational: {type: boolean, default: "true", description: "Only where both railways are in operation; false for planned ones too."}
// expect:
//   - contains:
//       - {place: Zahedan, gauges: [1435, 1676], states: [Iran]}
//       - {place: Alashankou, gauges: [1435, 1520], states: [China]}

MATCH (place:Place)
WHERE $place IS NULL OR EXISTS { (place)-[:LOCATED_IN]->{0,9}(:Place {id: $place}) }
CALL (place) {
  MATCH (place)-[leg:LEG {mode: 'rail'}]-(:Place)
  WHERE leg.gauge IS NOT NULL AND (NOT $operational OR leg.status = 'operational')
  RETURN collect(leg) AS legs
}
WITH place, legs,
     COLLECT { UNWIND legs AS leg RETURN DISTINCT leg.gauge AS gauge ORDER BY gauge } AS gauges
WHERE size(gauges) > 1
RETURN place.name AS place, gauges,
       COLLECT { MATCH (place)-[:LOCATED_IN]->{0,9}(state:State)
                 RETURN DISTINCT state.name ORDER BY state.name } AS states,
       place.facilities AS facilities,
       COLLECT { UNWIND legs AS leg WITH leg WHERE leg.line IS NOT NULL
                 RETURN DISTINCT leg.line AS line ORDER BY line } AS lines,
       COLLECT { UNWIND legs AS leg UNWIND leg.cites AS cite RETURN DISTINCT cite ORDER BY cite } AS cites,
       place.id AS id
ORDER BY place, id
