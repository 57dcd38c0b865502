// Neighbours of a place
// question: Which places border on a place or are one leg away from it, and what is the firmest that is told of the way there?
// topic: places
// since: "0.1"
// parameters:
//   place: {type: Place, default: pakistan, description: The place itself; what lies inside it does not count.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// orders: {firmness: status}
// expect:
//   - exactly:
//       - {neighbour: Afghanistan, border: true, firmest: null, legs: 0}
//       - {neighbour: Central Asia, border: false, firmest: proposed}
//       - {neighbour: China, border: true, firmest: proposed, modes: [gas-pipeline, road, unspecified], legs: 3}
//       - {neighbour: India, border: false, firmest: planned, modes: [gas-pipeline]}
//       - {neighbour: Iran, border: false, firmest: planned, legs: 2}
//       - {neighbour: Sakhalin, border: false, firmest: possible}
//       - {neighbour: Xinjiang, border: false, firmest: under-construction, modes: [gas-pipeline, multimodal]}
//   - with: {place: gwadar}
//     contains:
//       - {neighbour: Arabian Sea, border: true, legs: 0}
//       - {neighbour: Chabahar, border: false, modes: [land, sea], firmest: conditional}

MATCH (:Entity {id: $place})-[link:BORDERS|LEG]-(neighbour:Place)
WHERE link.layer IN $layer
WITH neighbour, collect(DISTINCT link) AS links
RETURN neighbour.name AS neighbour,
       any(link IN links WHERE type(link) = 'BORDERS') AS border,
       size([link IN links WHERE type(link) = 'LEG']) AS legs,
       COLLECT { UNWIND links AS link WITH link WHERE type(link) = 'LEG'
                 RETURN DISTINCT link.mode AS mode ORDER BY mode } AS modes,
       head([status IN $firmness
             WHERE any(link IN links WHERE type(link) = 'LEG' AND link.status = status)])
         AS firmest,
       COLLECT { UNWIND links AS link UNWIND link.cites AS cite
                 RETURN DISTINCT cite ORDER BY cite } AS cites,
       neighbour.id AS id
ORDER BY neighbour, id
