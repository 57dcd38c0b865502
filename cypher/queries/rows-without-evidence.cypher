// Rows without evidence
// question: Which rows neither cite a source nor, where they are inferred, give a reason?
// topic: health
// since: "0.1"
// expect:
//   - rows: 0

CALL () {
  MATCH (n:Entity)
  RETURN head([label IN labels(n) WHERE label <> 'Entity']) AS kind, coalesce(n.name, n.id) AS what,
         n.layer AS layer, n.cites AS cites, n.reason AS reason, n.id AS id
UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity)
  RETURN type(r) AS kind, coalesce(a.name, a.id) + ' → ' + coalesce(b.name, b.id) AS what,
         r.layer AS layer, r.cites AS cites, r.reason AS reason, r.id AS id
}
WITH kind, what, layer, cites, reason, id
WHERE layer IS NULL
   OR (layer = 'inferred' AND coalesce(reason, '') = '')
   OR (layer <> 'inferred' AND size(coalesce(cites, [])) = 0)
RETURN kind, what, layer, id
ORDER BY kind, what, id
