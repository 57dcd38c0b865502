// What rests on a source
// question: Which rows of this atlas rest on a source, and on which place in it?
// topic: evidence
// since: "0.1"
// parameters:
//   source: {type: Source, default: bokhari-2019, description: The source.}
//   kind: {type: string, list: true, optional: true, description: "Only rows of these types, such as State or LEG."}
// expect:
//   - contains:
//       - {kind: Corridor, what: China-Pakistan Economic Corridor, locators: [L7, L19], also_in: ["000", "001", "002", "003"]}
//       - {kind: MEMBER_OF, what: Pakistan → Shanghai Cooperation Organization, locators: [L17]}
//       - {kind: WRITTEN_BY, what: Are regional political changes bringing Moscow and Islamabad closer? → Sitwat Waqar Bokhari, locators: [L3, L25], also_in: []}
//   - with: {source: kazmi-2017, kind: LEG}
//     exactly:
//       - {what: Gwadar → Nawabshah, status: proposed, locators: [L59]}
//       - {what: Karachi → Lahore, status: agreed, locators: [L57]}
//       - {what: Russia → Gwadar, status: approved, locators: [L43]}
//       - {what: Yakutia → Blagoveshchensk, status: planned, locators: [L19]}
//   - with: {source: kazmi-2017, kind: [route, framework]}
//     exactly:
//       - {kind: Framework, what: One Belt One Road, locators: [L15]}
//       - {kind: Framework, what: Silk Road Economic Belt}
//       - {kind: Framework, what: The Belt and The Union}
//       - {kind: Route, what: Russia > Gwadar}

MATCH (source:Entity {id: $source})
CALL (source) {
  MATCH (n:Entity)
  WHERE any(cite IN n.cites WHERE cite STARTS WITH source.id + '#')
  RETURN coalesce(head([label IN labels(n)
                        WHERE NOT label IN ['Entity', 'Actor', 'Place', 'Corridor']]),
                  'Corridor') AS kind, labels(n) AS labels,
         coalesce(n.name, n.id) AS what, n.status AS status, n.layer AS layer, n.cites AS cites,
         n.id AS id
UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE any(cite IN r.cites WHERE cite STARTS WITH source.id + '#')
  RETURN type(r) AS kind, [type(r)] AS labels,
         coalesce(a.name, a.id) + ' → ' + coalesce(b.name, b.id) AS what,
         r.status AS status, r.layer AS layer, r.cites AS cites, r.id AS id
}
WITH source, kind, labels, what, status, layer, cites, id
WHERE size($kind) = 0
   OR any(wanted IN $kind WHERE any(label IN labels WHERE toLower(wanted) = toLower(label)))
RETURN kind, what, status, layer,
       [cite IN cites WHERE cite STARTS WITH source.id + '#' | split(cite, '#')[1]] AS locators,
       COLLECT { UNWIND cites AS cite MATCH (other:Entity {id: split(cite, '#')[0]})
                 WHERE other.id <> source.id
                 RETURN DISTINCT other.ref ORDER BY other.ref } AS also_in,
       id
ORDER BY kind, what, id
