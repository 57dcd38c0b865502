// Border crossings
// question: Which border crossings lie between which states, what goes over them, and when are they open?
// topic: network
// since: "0.2"
// parameters:
//   state: {type: State, list: true, optional: true, description: "Only crossings that lie in each of these states."}
//   mode: {values: mode, list: true, optional: true, description: Only crossings that legs of one of these modes reach.}
// expect:
//   - with: {state: "china,pakistan"}
//     exactly: [{crossing: Khunjerab Pass, states: [China, Pakistan]}]
//   - contains:
//       - {crossing: Torkham border, states: [Afghanistan, Pakistan]}

MATCH (crossing:Crossing)
WHERE all(state IN $state WHERE EXISTS { (crossing)-[:LOCATED_IN]->{1,9}(:State {id: state}) })
WITH crossing,
     COLLECT { MATCH (crossing)-[leg:LEG]-(:Place) RETURN leg } AS legs
WHERE size($mode) = 0 OR any(leg IN legs WHERE leg.mode IN $mode)
RETURN crossing.name AS crossing,
       COLLECT { MATCH (crossing)-[:LOCATED_IN]->{1,9}(state:State)
                 RETURN DISTINCT state.name ORDER BY state.name } AS states,
       COLLECT { UNWIND legs AS leg RETURN DISTINCT leg.mode AS mode ORDER BY mode } AS modes,
       COLLECT { UNWIND legs AS leg RETURN DISTINCT leg.status AS status ORDER BY status } AS statuses,
       crossing.season AS open, crossing.facilities AS facilities, crossing.note AS note,
       crossing.cites AS cites, crossing.id AS id
ORDER BY crossing, id
