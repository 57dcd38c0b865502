// Legs by status
// question: Which legs are there, how long are they, and which are only planned?
// topic: legs
// parameters:
//   status: {values: status, list: true, optional: true, description: Only legs of these.}
// orders: {firmness: status}
MATCH (from:Place)-[leg:LEG]->(to:Place)
WHERE size($status) = 0 OR leg.status IN $status
RETURN from.name AS from, to.name AS to, leg.mode AS mode, leg.status AS status, leg.km AS km,
       leg.cites AS cites
ORDER BY [i IN range(0, size($firmness) - 1) WHERE $firmness[i] = leg.status | i], from, to
