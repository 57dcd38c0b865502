// What this atlas holds
// question: How many rows are there of each type, and how are they known?
// topic: network
// since: "0.1"
// expect:
//   - contains:
//       - {type: Route, of: node, told: 16}
//       - {type: Corridor, of: node, told: 16}
//       - {type: LEG, of: relationship, told: 40, inferred: 2}
//       - {type: STEP, of: relationship, told: 60}
//       - {type: Source, of: node, told: 23}

CALL () {
  MATCH (n:Entity)
  RETURN coalesce(head([label IN labels(n)
                        WHERE NOT label IN ['Entity', 'Actor', 'Place', 'Corridor']]),
                  'Corridor') AS type, 'node' AS of, n.layer AS layer
UNION ALL
  MATCH (:Entity)-[r]->(:Entity)
  RETURN type(r) AS type, 'relationship' AS of, r.layer AS layer
}
RETURN of, type, count(*) AS number,
       sum(CASE layer WHEN 'told' THEN 1 ELSE 0 END) AS told,
       sum(CASE layer WHEN 'reference' THEN 1 ELSE 0 END) AS reference,
       sum(CASE layer WHEN 'inferred' THEN 1 ELSE 0 END) AS inferred
ORDER BY of, number DESC, type
