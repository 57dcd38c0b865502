// Cities
// question: Which cities are there?
// topic: places
// parameters:
//   most: {type: long, default: 10, description: How many.}
MATCH (c:City) RETURN c.name AS city LIMIT $most
