// Who supports and who opposes what
// question: Which actors are for a corridor, an agreement, an event or an idea, which are against it, and which neither or both?
// topic: stances
// since: "0.2"
// parameters:
//   what: {type: Entity, optional: true, description: "Only this matter."}
//   actor: {type: Actor, optional: true, description: Only matters to which this actor has a stance.}
// expect:
//   - contains:
//       - {what: Terrorism and extremism, kind: Concept, against: [China, Dushanbe Four, Pakistan, Russia]}
//   - with: {what: cpec}
//     exactly:
//       - {what: China-Pakistan Economic Corridor, for: [Russia], against: [India, United States], neither: [Russia]}
//   - with: {what: yemen-saudi-conflict}
//     exactly: [{for: [], against: [], neither: [Russia], cites: [kazmi-2017#L66]}]
//   - with: {what: russian-mediation-offer}
//     exactly: [{for: [Pakistan], against: [India], cites: [bokhari-2019#L9]}]

// Whether an actor stands to a matter; how actors stand to each other is the query stances.
MATCH (actor:Actor)-[stance:STANCE|OBJECTS_TO]->(what:Entity)
WHERE NOT what:Actor AND ($what IS NULL OR what.id = $what)
WITH what, actor, stance, coalesce(stance.sign, 'negative') AS sign
WITH what, collect({actor: actor, sign: sign, stance: stance}) AS all
WHERE $actor IS NULL OR any(one IN all WHERE one.actor.id = $actor)
RETURN what.name AS what,
       coalesce(head([label IN labels(what) WHERE NOT label IN ['Entity', 'Corridor']]), 'Corridor')
         AS kind,
       COLLECT { UNWIND all AS one WITH one WHERE one.sign = 'positive'
                 RETURN DISTINCT one.actor.name AS name ORDER BY name } AS for,
       COLLECT { UNWIND all AS one WITH one WHERE one.sign = 'negative'
                 RETURN DISTINCT one.actor.name AS name ORDER BY name } AS against,
       COLLECT { UNWIND all AS one WITH one WHERE NOT one.sign IN ['positive', 'negative']
                 RETURN DISTINCT one.actor.name AS name ORDER BY name } AS neither,
       COLLECT { UNWIND all AS one UNWIND one.stance.cites AS cite
                 RETURN DISTINCT cite ORDER BY cite } AS cites,
       what.id AS id
ORDER BY what, id
