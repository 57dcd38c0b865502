// Legs that routes between two places can be composed of
// question: Which single legs may a route from one place to another use?
// topic: paths
// since: "0.1"
// parameters:
//   from: {type: Place, default: russia, description: Where the route starts; any place inside it counts.}
//   to: {type: Place, default: gwadar, description: Where it ends; any place inside it counts.}
//   status: {values: status, list: true, optional: true, description: Only legs of these statuses.}
//   mode: {values: mode, list: true, optional: true, description: Only legs of these modes.}
//   toldBy: {type: Source, list: true, optional: true, description: Only legs that one of these sources tells.}
//   avoid: {type: Place, list: true, optional: true, description: No end is one of these places or inside one.}
//   via: {type: Place, list: true, optional: true, description: Marks the ends that are one of these places or inside one.}
// expect:
//   - contains:
//       - {leg: leg--urumqi--gwadar--cpec, mode: multimodal, status: under-construction, flow: goods, oneway: false}
//       - {leg: leg--siberia--xinjiang--gas, flow: energy, oneway: true}
//   - with: {avoid: [iran, china], mode: land}
//     exactly:
//       - {leg: leg--east-asia--kazakhstan--land-bridge}
//       - {leg: leg--kazakhstan--russia--land-bridge}
//       - {leg: leg--moscow--central-asia--branch}
//       - {leg: leg--russia--azerbaijan--nstc}
//       - {leg: leg--russia--western-europe--land-bridge}

// To pass through what lies around either end would be to arrive, or never to have left.
OPTIONAL MATCH (:Entity {id: $from})-[:LOCATED_IN]->{1,9}(outer:Place)
WITH collect(DISTINCT outer) AS aroundFrom
OPTIONAL MATCH (:Entity {id: $to})-[:LOCATED_IN]->{1,9}(outer:Place)
WITH aroundFrom, collect(DISTINCT outer) AS aroundTo
WITH aroundFrom + aroundTo AS around
MATCH (a:Place)-[leg:LEG]->(b:Place)
WHERE NOT a IN around AND NOT b IN around
  AND (leg.mode = 'within'
       OR ((size($status) = 0 OR leg.status IN $status)
           AND (size($mode) = 0 OR leg.mode IN $mode)
           AND (size($toldBy) = 0
                OR any(cite IN leg.cites WHERE split(cite, '#')[0] IN $toldBy))))
// Where a leg of the same ends and flow says its mode and is as firm, one of no mode adds nothing.
WITH a, b, leg,
     CASE WHEN leg.mode IN ['gas-pipeline', 'lng-shipping', 'power'] THEN 'energy'
          WHEN leg.mode = 'within' THEN 'any'
          ELSE 'goods' END AS flow,
     head([i IN range(0, 8) WHERE leg.status = ['operational', 'under-construction', 'agreed',
       'approved', 'planned', 'proposed', 'conditional', 'possible', 'stalled'][i]]) AS rank
WITH a, b, flow, collect({leg: leg, rank: rank}) AS parallel
UNWIND [one IN parallel
        WHERE one.leg.mode <> 'unspecified'
           OR none(other IN parallel
                   WHERE other.leg.mode <> 'unspecified' AND other.rank <= one.rank)
        | one.leg] AS leg
WITH leg, flow, [end IN [a, b] | {
  id: end.id,
  name: end.name,
  inside: COLLECT { MATCH (end)-[:LOCATED_IN]->{0,9}(place:Place) RETURN DISTINCT place.id }
}] AS ends
WHERE none(end IN ends WHERE any(place IN end.inside WHERE place IN $avoid))
RETURN leg.id AS leg, leg.mode AS mode, leg.status AS status, leg.oneway AS oneway, flow,
       [end IN ends | {id: end.id, name: end.name, start: $from IN end.inside,
                       end: $to IN end.inside, via: [p IN $via WHERE p IN end.inside]}] AS ends,
       leg.layer AS layer, leg.cites AS cites
ORDER BY leg
