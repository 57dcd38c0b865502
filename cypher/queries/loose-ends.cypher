// Entities without any relationship
// question: What is named here, but is tied to nothing else?
// topic: health
// since: "0.1"
// parameters:
//   kind: {type: string, list: true, optional: true, description: "Only these types, such as Place or Actor."}
// expect:
//   - with: {kind: "Actor,Corridor,Route,Agreement,Event,Proposal,Claim,Conflict,Concept,Product"}
//     rows: 0

MATCH (n:Entity)
// Sources are tied by those that cite them, counterparts by the hop and the legs that they name.
WHERE NOT n:Source AND NOT n:Counterpart AND NOT EXISTS { (n)--() }
  AND (size($kind) = 0
       OR any(label IN labels(n) WHERE toLower(label) IN [kind IN $kind | toLower(kind)]))
RETURN coalesce(head([label IN labels(n)
                      WHERE NOT label IN ['Entity', 'Actor', 'Place', 'Corridor']]),
                'Corridor') AS kind,
       coalesce(n.name, n.id) AS name, n.description AS description,
       COLLECT { UNWIND n.cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                 RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
       n.cites AS cites, n.id AS id
ORDER BY kind, name, id
