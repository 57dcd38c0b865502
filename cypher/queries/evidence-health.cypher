// Rows without sound evidence
// question: Which rows cite nothing, or a source that does not exist, or a line that the source does not have, or infer without a reason?
// topic: health
// since: "0.2"
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
WITH kind, what, layer, coalesce(cites, []) AS cites, coalesce(reason, '') AS reason, id
// A locator is letters and a number, such as L43, fn14 or p1, and an extent letters and a range,
// such as L1-109. Those of a source without an extent cannot be judged.
WITH kind, what, layer, cites, reason, id,
     COLLECT { UNWIND cites AS cite
               WITH cite, split(cite, '#')[0] AS source, split(cite, '#')[1] AS locator
               OPTIONAL MATCH (found:Source {id: source})
               WITH cite, locator, found,
                    head([i IN range(0, size(coalesce(locator, ''))) WHERE substring(locator, i, 1) =~ '[0-9]'])
                      AS digits
               WITH cite, found, left(locator, digits) AS letters,
                    toIntegerOrNull(substring(locator, digits)) AS number
               WHERE found IS NULL OR number IS NULL
                  OR (found.extent IS NOT NULL
                      AND none(extent IN found.extent
                               WHERE extent STARTS WITH letters
                                 AND toIntegerOrNull(split(substring(extent, size(letters)), '-')[0]) <= number
                                 AND toIntegerOrNull(split(extent, '-')[1]) >= number))
               RETURN cite } AS unresolved
WITH kind, what, id, unresolved,
     CASE WHEN layer IS NULL THEN 'no layer'
          WHEN layer = 'inferred' AND reason = '' THEN 'inferred without a reason'
          WHEN layer <> 'inferred' AND size(cites) = 0 THEN 'cites nothing'
          WHEN size(unresolved) > 0 THEN 'cites what is not there' END AS lacks
WHERE lacks IS NOT NULL
RETURN kind, what, lacks, unresolved, id
ORDER BY kind, what, id
