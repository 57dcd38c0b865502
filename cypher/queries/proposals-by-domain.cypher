// Proposals by document and field
// question: How many proposals does each document make in each field, and which?
// topic: proposals
// since: "0.2"
// parameters:
//   toldBy: {type: Source, optional: true, description: Only proposals that this source tells.}
// expect:
//   - with: {toldBy: korybko-2018-partnership}
//     exactly:
//       - {document: "001", domain: diplomatic, number: 5}
//       - {document: "001", domain: military, number: 5}
//       - {document: "001", domain: socio-economic, number: 5}
//       - {document: "001", domain: strategic, number: 5}
//       - {document: "001", domain: technical-infrastructural, number: 5, refs: [PR-001-TI1, PR-001-TI2, PR-001-TI3, PR-001-TI4, PR-001-TI5]}

// A document may return to what another has proposed; the number of a proposal says whose it is.
MATCH (proposal:Proposal)
UNWIND proposal.cites AS cite
MATCH (source:Source {id: split(cite, '#')[0], corpus: true})
WHERE proposal.ref STARTS WITH 'PR-' + source.ref
  AND ($toldBy IS NULL OR source.id = $toldBy)
WITH DISTINCT source, proposal
RETURN source.ref AS document, proposal.domain AS domain, count(*) AS number,
       COLLECT { MATCH (one:Proposal {domain: proposal.domain})
                 WHERE one.ref STARTS WITH 'PR-' + source.ref
                 RETURN one.ref ORDER BY size(one.ref), one.ref } AS refs
ORDER BY document, number DESC, domain
