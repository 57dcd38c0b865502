// Outlets and what they published
// question: Which outlet published which text, which one was the first, and who cites the text?
// topic: evidence
// since: "0.2"
// parameters:
//   outlet: {type: Institution, optional: true, description: Only this outlet.}
//   source: {type: Source, optional: true, description: Only where this text appeared.}
// expect:
//   - with: {source: korybko-2018-partnership}
//     exactly:
//       - {outlet: Global Research, role: original, note: Contradicted by L101 of the same text; see CF-16.}
//       - {outlet: Global Research, role: outlet}
//       - {outlet: Oriental Review, role: original}
//   - with: {outlet: pakistan-today}
//     exactly: [{published: 2017-01-07, cited_by: ["003"], supports: [The Belt and The Union, The approval of Gwadar for Russian exports]}]

MATCH (source:Source)-[link:PUBLISHED_BY]->(outlet:Institution)
WHERE ($outlet IS NULL OR outlet.id = $outlet) AND ($source IS NULL OR source.id = $source)
RETURN outlet.name AS outlet, link.role AS role, source.ref AS ref, source.name AS text,
       source.published AS published,
       COLLECT { MATCH (source)<-[:CITES]-(by:Source) RETURN DISTINCT by.ref ORDER BY by.ref } AS cited_by,
       COLLECT { MATCH (source)<-[citation:CITES]-(:Source) WHERE citation.supports IS NOT NULL
                 RETURN DISTINCT citation.supports AS what ORDER BY what } AS supports,
       link.note AS note, link.cites AS cites, source.id AS id
ORDER BY outlet, ref, role, id
