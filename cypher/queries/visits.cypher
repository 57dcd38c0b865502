// Visits
// question: Who visited whom, when and where, in which series, and what came of it?
// topic: agreements
// since: "0.2"
// parameters:
//   actor: {type: Actor, list: true, optional: true, description: Only visits in which each of these took part.}
//   series: {type: Event, optional: true, description: "Only the parts of this series, such as four-visits-2018."}
// expect:
//   - with: {series: four-visits-2018}
//     ordered: true
//     exactly:
//       - {ref: AG-37, counted_as: visit 1 of 4, visitors: [Pakistan, Pakistan Navy], hosts: [Russia], at: [Saint Petersburg], outcome: [Naval cooperation deal of Russia and Pakistan]}
//       - {ref: AG-39, counted_as: visit 2 of 4, at: [Islamabad], outcome: [Training of Pakistani soldiers in Russia]}
//       - {ref: AG-40, counted_as: visit 3 of 4, at: [Moscow]}
//       - {ref: AG-41, counted_as: visit 4 of 4, visitors: [Russia], hosts: [Imran Khan, Pakistan]}
//   - with: {actor: Sergey Shoigu}
//     exactly: [{date: "2014", outcome: [Defence cooperation agreement of Pakistan and Russia], cites: [kazmi-2017#L49]}]

MATCH (visit:Event)
OPTIONAL MATCH (visit)-[part:PART_OF]->(series:Event {kind: 'visit'})
WITH visit, part, series
// What bundles other visits is no visit of its own.
WHERE (visit.kind = 'visit' OR series IS NOT NULL)
  AND NOT EXISTS { (visit)<-[:PART_OF]-(:Event) }
  AND ($series IS NULL OR series.id = $series)
  AND all(actor IN $actor WHERE EXISTS { (visit)<-[:PARTY_TO]-(:Actor {id: actor}) })
RETURN visit.date AS date, visit.name AS visit,
       COLLECT { MATCH (visit)<-[p:PARTY_TO]-(actor:Actor) WHERE p.role IN ['guest', 'visitor', 'caller']
                 RETURN actor.name ORDER BY actor.name } AS visitors,
       COLLECT { MATCH (visit)<-[p:PARTY_TO]-(actor:Actor) WHERE p.role = 'host'
                 RETURN actor.name ORDER BY actor.name } AS hosts,
       COLLECT { MATCH (visit)-[:AT]->(place:Place) RETURN place.name ORDER BY place.name } AS at,
       part.role AS counted_as,
       COLLECT { MATCH (visit)<-[:PART_OF]-(agreement:Agreement)
                 RETURN agreement.name ORDER BY agreement.name } AS outcome,
       visit.cites AS cites, visit.note AS note, visit.ref AS ref, visit.id AS id
ORDER BY date, counted_as, ref, id
