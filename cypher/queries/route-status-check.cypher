// Routes whose status is not that of their weakest hop
// question: Which routes claim to be firmer or weaker than their weakest hop?
// topic: health
// since: "0.1"
// orders: {firmness: status}
// expect:
//   - rows: 0

MATCH (route:Route)
WITH route,
     COLLECT { MATCH (route)-[step:STEP]->(:Place) WHERE step.seq > 0
               RETURN step.status } AS statuses
WITH route, last([status IN $firmness WHERE status IN statuses]) AS weakest
WHERE weakest IS NULL OR weakest <> route.status
RETURN route.ref AS ref, route.name AS route, route.status AS status, weakest, route.id AS id
ORDER BY ref, id
