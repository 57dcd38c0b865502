// What is inferred, and why
// question: What does no document say in so many words, and why is it here all the same?
// topic: evidence
// since: "0.1"
// parameters:
//   kind: {type: string, list: true, optional: true, description: "Only rows of these types, such as LEG or LOCATED_IN."}
// expect:
//   - contains:
//       - {kind: CITES, what: "Russia-Pakistan Relations: Towards a Strategic Partnership? → Shifting Spheres of Influence: The Next Phase of the Russia-Pakistan Rapprochement"}
//   - with: {kind: LEG}
//     exactly:
//       - {what: Iran → Bandar Abbas, cites: [korybko-2017-spheres#L39]}
//       - {what: Xinjiang → Urumqi, reason: "Urumqi lies in Xinjiang, so a route that reaches the one can go on from the other."}
//   - with: {kind: member_of}
//     exactly: [{what: Bangladesh → SAARC}, {what: India → SAARC}, {what: Pakistan → SAARC}]

CALL () {
  MATCH (n:Entity {layer: 'inferred'})
  RETURN coalesce(head([label IN labels(n)
                        WHERE NOT label IN ['Entity', 'Actor', 'Place', 'Corridor']]),
                  'Corridor') AS kind, labels(n) AS labels,
         coalesce(n.name, n.id) AS what, n.reason AS reason, n.cites AS cites, n.id AS id
UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE r.layer = 'inferred'
  RETURN type(r) AS kind, [type(r)] AS labels,
         coalesce(a.name, a.id) + ' → ' + coalesce(b.name, b.id) AS what,
         r.reason AS reason, r.cites AS cites, r.id AS id
}
WITH kind, labels, what, reason, cites, id
WHERE size($kind) = 0
   OR any(wanted IN $kind WHERE any(label IN labels WHERE toLower(wanted) = toLower(label)))
RETURN kind, what, reason, cites, id
ORDER BY kind, what, id
