// Where statements differ
// question: Which statements contradict each other, which only follow one another in time, and what does each side say?
// topic: evidence
// since: "0.2"
// parameters:
//   kind: {list: true, optional: true, choices: [contradiction, succession, tension, naming, scope], description: "Only these: a contradiction (one value, overlapping times), a succession (it changed), a tension, a difference of names or of scope."}
//   about: {type: Entity, optional: true, description: Only what differs about this.}
//   span: {values: span, list: true, optional: true, description: "Only across documents, within one document, or of one author."}
// expect:
//   - rows: 33
//     contains:
//       - {ref: CF-02, topic: Ends of the North-South pipeline, kind: contradiction, span: across-documents}
//       - ref: CF-05
//         kind: succession
//         sides: ["003 (2015-09): Prospects of Su-35 deliveries announced", "001 (2018-08): A sale of Su-35 to be considered"]
//   - with: {kind: contradiction}
//     exactly: [{ref: CF-02}, {ref: CF-07}, {ref: CF-10}, {ref: CF-13}, {ref: CF-16}]
//   - with: {kind: succession}
//     exactly: [{ref: CF-03}, {ref: CF-05}, {ref: CF-15}]
//   - with: {about: cpec, span: within-one-document}
//     exactly: [{ref: CF-33}]

MATCH (conflict:Conflict)
WHERE (size($kind) = 0 OR conflict.kind IN $kind)
  AND (size($span) = 0 OR conflict.span IN $span)
  AND ($about IS NULL
       OR EXISTS { (conflict)-[:ABOUT]->(:Entity {id: $about}) }
       OR EXISTS { (conflict)-[:BETWEEN]->(:Claim)-[:ABOUT]->(:Entity {id: $about}) })
RETURN conflict.ref AS ref, conflict.name AS topic, conflict.kind AS kind, conflict.span AS span,
       COLLECT { MATCH (conflict)-[between:BETWEEN]->(claim:Claim)
                 WITH between.side AS side, coalesce(' (' + claim.asof + ')', '') AS time,
                      claim.name AS statement
                 ORDER BY time, side, statement
                 RETURN side + time + ': ' + statement } AS sides,
       conflict.reason AS why, conflict.cites AS cites, conflict.id AS id
ORDER BY ref, id
