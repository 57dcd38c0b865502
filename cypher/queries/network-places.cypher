// Places of the network
// question: Which places are there that a route can pass, where do they lie, and which are open on some days of the year only?
// topic: network
// since: "0.3"
// expect:
//   - contains:
//       - {id: gwadar, name: Gwadar, isState: false}
//       - {id: pakistan, name: Pakistan, isState: true}
//       - {id: khunjerab-pass, isState: false}

// In the order of the store, as procedures number them.
MATCH (place:Place)
RETURN place.id AS id, place.name AS name, place.latitude AS latitude, place.longitude AS longitude,
       place:State AS isState, place.season AS season
ORDER BY toIntegerOrNull(split(elementId(place), ':')[2]), id
