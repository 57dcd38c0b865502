// What a source states
// question: Which statements does a source make, about whom or what, line by line, and how does it put them?
// topic: evidence
// since: "0.2"
// parameters:
//   source: {type: Source, default: bokhari-2019, description: The source.}
//   about: {type: Entity, optional: true, description: Only statements about this.}
//   modality: {values: modality, list: true, optional: true, description: "Only what is put so, such as asserted, may or denied."}
// expect:
//   - contains:
//       - {locator: L11, states: Russian investment of 14 billion dollars in Pakistan, metric: investment, about: [Russian investment in Pakistan]}
//   - with: {source: kazmi-2017, about: north-south-gas-pipeline, modality: asserted}
//     exactly:
//       - {locator: L57, metric: cost}
//       - {locator: L57, metric: pipeline-ends}
//       - {locator: L57, metric: status}
//       - {locator: L59, metric: pipeline-ends}
//       - {locator: L59, metric: willingness}

MATCH (claim:Claim)
WHERE any(cite IN claim.cites WHERE cite STARTS WITH $source + '#')
  AND ($about IS NULL OR EXISTS { (claim)-[:ABOUT]->(:Entity {id: $about}) })
  AND (size($modality) = 0 OR claim.modality IN $modality)
WITH claim, [cite IN claim.cites WHERE cite STARTS WITH $source + '#'] AS cites
RETURN split(head(cites), '#')[1] AS locator, claim.name AS states, claim.metric AS metric,
       COLLECT { MATCH (claim)-[link:ABOUT]->(subject:Entity) WHERE link.role = 'subject'
                 RETURN DISTINCT subject.name ORDER BY subject.name } AS about,
       claim.modality AS modality, cites, claim.id AS id
// Lines before footnotes, and each by its number.
ORDER BY locator STARTS WITH 'fn', size(locator), locator, states, id
