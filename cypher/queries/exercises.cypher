// Exercises and training
// question: Which exercises and trainings did actors hold together, when and where, and with how many soldiers?
// topic: agreements
// since: "0.2"
// parameters:
//   actor: {type: Actor, list: true, optional: true, description: Only those in which each of these took part.}
// expect:
//   - ordered: true
//     contains:
//       - {date: "2016", exercise: DRUZBA 2016, parties: [Pakistan, Pakistan Army, Russia], at: [Pakistan], soldiers: [100 Russian soldiers at DRUZBA 2016]}
//       - {date: 2017-10, exercise: DRUZBA 2017, at: [], soldiers: [More than 200 special forces at DRUZBA 2017]}
//       - {date: null, exercise: Yearly anti-terrorist drills of Russia and Pakistan}
//   - with: {actor: india}
//     rows: 0

MATCH (exercise:Event)
WHERE exercise.kind IN ['exercise', 'training']
  AND all(actor IN $actor WHERE EXISTS { (exercise)<-[:PARTY_TO]-(:Actor {id: actor}) })
RETURN exercise.date AS date, exercise.name AS exercise,
       COLLECT { MATCH (exercise)<-[:PARTY_TO]-(actor:Actor)
                 RETURN actor.name ORDER BY actor.name } AS parties,
       COLLECT { MATCH (exercise)-[:AT]->(place:Place) RETURN place.name ORDER BY place.name } AS at,
       COLLECT { MATCH (exercise)<-[:ABOUT]-(claim:Claim {metric: 'troops'})
                 RETURN claim.name ORDER BY claim.name } AS soldiers,
       exercise.subject AS subject, exercise.cites AS cites, exercise.note AS note,
       exercise.ref AS ref, exercise.id AS id
ORDER BY date, ref, id
