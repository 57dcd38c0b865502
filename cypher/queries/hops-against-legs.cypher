// Hops that do not agree with their legs
// question: Which hops of told routes name a leg that does not exist, lies elsewhere, or has another mode or status?
// topic: health
// since: "0.1"
// expect:
//   - rows: 0

MATCH (before:Place)<-[from:STEP]-(route:Route)-[to:STEP]->(after:Place)
WHERE to.seq = from.seq + 1
OPTIONAL MATCH (a:Place)-[leg:LEG {id: to.leg}]->(b:Place)
WITH route, before, after, to, leg, a, b
WHERE leg IS NULL OR leg.mode <> to.mode OR leg.status <> to.status
   OR NOT ([before, after] = [a, b] OR (NOT leg.oneway AND [before, after] = [b, a]))
RETURN route.ref AS ref, before.name + ' → ' + after.name AS hop, to.mode AS mode,
       to.status AS status, leg.mode AS leg_mode, leg.status AS leg_status, to.leg AS leg
ORDER BY ref, to.seq
