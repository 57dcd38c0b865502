// When sources were published
// question: When was each source published, and between which days does that lie?
// topic: sources
// since: "0.1"
// expect:
//   - contains:
//       - {source: korybko-2017-spheres, published: "2017-12-02"}
//       - {source: korybko-2018-partnership, published: "2018-08-10"}
MATCH (source:Source)
WHERE source.published IS NOT NULL
RETURN source.id AS source, source.name AS name, source.published AS published,
       source.publishedEarliest AS earliest, source.publishedLatest AS latest
ORDER BY latest, source
