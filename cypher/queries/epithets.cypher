// What actors and corridors are called
// question: Which epithets do the authors give to whom or what, when, and as whose view?
// topic: stances
// since: "0.2"
// parameters:
//   of: {type: Entity, optional: true, description: Only those of this actor or corridor.}
//   toldBy: {type: Source, optional: true, description: Only those that this source uses.}
// expect:
//   - with: {of: china}
//     exactly:
//       - {who: China, called: balancer, as_of: 2017-07, voices: [Andrew Korybko]}
//       - {called: eastern or western pole, modality: reported, voices: [Sitwat Waqar Bokhari]}
//       - {called: magnet, cites: [korybko-2017-interview#L119]}
//   - with: {of: usa}
//     exactly: [{called: receding power}, {called: smartest power}]

MATCH (claim:Claim {metric: 'epithet'})-[link:ABOUT]->(who:Entity)
WHERE link.role = 'subject' AND ($of IS NULL OR who.id = $of)
  AND ($toldBy IS NULL OR any(cite IN claim.cites WHERE split(cite, '#')[0] = $toldBy))
RETURN who.name AS who, claim.text AS called, claim.asof AS as_of, claim.modality AS modality,
       COLLECT { UNWIND claim.cites AS cite
                 MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
                 WHERE authorship.role <> 'interviewer'
                 RETURN DISTINCT voice.name ORDER BY voice.name } AS voices,
       claim.note AS note, claim.cites AS cites, who.id AS id
ORDER BY who, called, claim.id
