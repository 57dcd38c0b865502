// How actors stand to each other
// question: How does an actor stand to others, or two actors to each other, on what, and who sees it so?
// topic: stances
// since: "0.2"
// parameters:
//   actor: {type: Actor, default: russia, description: One side of the relation.}
//   other: {type: Entity, optional: true, description: "The other side, an actor or a matter."}
//   sign: {values: sign, list: true, optional: true, description: "Only positive, negative, ambivalent or neutral ones."}
//   toldBy: {type: Source, optional: true, description: Only what this source tells.}
//   asOf: {type: date, optional: true, description: Only what had not ended by this day.}
// expect:
//   - with: {actor: russia, other: usa}
//     exactly:
//       - {who: Russia, to: United States, sign: negative, how: sees its main threat in it, voices: [Andrew Korybko, Atia Ali Kazmi]}
//       - {who: Russia, to: United States, sign: positive, on: space, mutual: true}
//       - {who: United States, to: Russia, sign: negative, since: "2014"}
//   - with: {actor: pakistan, other: usa, asOf: 2019-03-01}
//     exactly: [{who: Pakistan, sign: ambivalent, how: wants to rely on it less, cites: [bokhari-2019#L5, bokhari-2019#L23]}]
//   - with: {actor: india, sign: neutral}
//     rows: 0

MATCH (actor:Entity {id: $actor})-[stance:STANCE]-(other:Entity)
WHERE ($other IS NULL OR other.id = $other)
  AND (size($sign) = 0 OR stance.sign IN $sign)
  AND ($toldBy IS NULL OR any(cite IN stance.cites WHERE split(cite, '#')[0] = $toldBy))
  AND ($asOf IS NULL OR stance.untilLatest IS NULL OR stance.untilLatest > $asOf)
RETURN startNode(stance).name AS who, endNode(stance).name AS to, stance.sign AS sign,
       stance.kind AS how, stance.object AS on, stance.mutual AS mutual,
       stance.modality AS modality, stance.since AS since, stance.until AS until,
       COLLECT { UNWIND stance.cites AS cite
                 MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
                 WHERE authorship.role <> 'interviewer'
                 RETURN DISTINCT voice.name ORDER BY voice.name } AS voices,
       stance.cites AS cites, stance.note AS note
ORDER BY who, to, sign, how, stance.id
