// Who cites whom
// question: Which source cites which other one, in which footnote, and for what?
// topic: evidence
// since: "0.1"
// parameters:
//   source: {type: Source, optional: true, description: Only what this source cites or who cites it.}
// expect:
//   - contains:
//       - {source: "001", cited: "Shifting Spheres of Influence: The Next Phase of the Russia-Pakistan Rapprochement", layer: inferred}
//   - with: {source: pakistan-today-2017-01-07}
//     exactly:
//       - {source: "003", footnote: fn12, supports: The Belt and The Union, outlet: Pakistan Today}
//       - {source: "003", footnote: fn14, supports: The approval of Gwadar for Russian exports}

MATCH (source:Source)-[citation:CITES]->(cited:Source)
WHERE $source IS NULL OR $source IN [source.id, cited.id]
RETURN source.ref AS source, citation.ref AS footnote, cited.name AS cited,
       cited.outlet AS outlet, cited.published AS published, citation.supports AS supports,
       citation.layer AS layer, citation.reason AS reason, citation.cites AS cites, cited.id AS id
ORDER BY source, size(footnote), footnote, citation.id
