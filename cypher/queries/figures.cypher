// Figures and statements on a matter
// question: What do the sources state on a matter, which statement comes first and why, and how far is each to be trusted?
// topic: evidence
// since: "0.2"
// parameters:
//   metric: {type: string, optional: true, pick: "MATCH (c:Claim) RETURN DISTINCT c.metric AS metric ORDER BY metric", description: "The matter, such as trade-volume, status or troops."}
//   about: {type: Entity, optional: true, description: Only statements about this.}
//   toldBy: {type: Source, optional: true, description: Only statements of this source.}
//   layer: {values: layer, list: true, optional: true, description: "Only what documents tell, what public references measure, or what is inferred."}
// expect:
//   - with: {metric: trade-volume}
//     ordered: true
//     exactly:
//       - {states: Trade of 660 million dollars in ten months of 2018, rank: preferred, why_this_rank: "The latest, and the only one with its period", grade: F3, confidence: 50, voices: [Sitwat Waqar Bokhari]}
//       - {states: A boost of 0.8 billion dollars to trade, grade: F6, confidence: null}
//       - {states: Trade of 400 to 600 million dollars, about: [Pakistan, Russia], voices: [Atia Ali Kazmi], cites: [kazmi-2017#L76]}
//   - with: {metric: pipeline-ends, toldBy: kazmi-2017}
//     exactly: [{text: Lahore and Karachi, grade: F1, confidence: 90}, {text: Gwadar and Nawabshah, grade: F3}]
//   - with: {about: druzba-2016, metric: troops}
//     exactly: [{value: 100.0, unit: people, graded_by: "Corridor: one voice"}]

// The letter of a grade is the reliability of the source and the figure the credibility of the
// statement, as in NATO AJP-2.1; confidence is the latter on the scale of STIX 2.1, appendix A,
// and absent where it cannot be judged.
MATCH (claim:Claim)
WHERE ($metric IS NULL OR claim.metric = $metric)
  AND ($about IS NULL OR EXISTS { (claim)-[:ABOUT]->(:Entity {id: $about}) })
  AND ($toldBy IS NULL OR any(cite IN claim.cites WHERE split(cite, '#')[0] = $toldBy))
  AND (size($layer) = 0 OR claim.layer IN $layer)
MATCH (source:Entity {id: split(head(claim.cites), '#')[0]})
RETURN claim.metric AS metric,
       COLLECT { MATCH (claim)-[link:ABOUT]->(subject:Entity) WHERE link.role = 'subject'
                 RETURN DISTINCT subject.name ORDER BY subject.name } AS about,
       claim.name AS states, claim.text AS text, claim.value AS value, claim.low AS low,
       claim.high AS high, claim.unit AS unit, claim.asof AS as_of, source.published AS published,
       COLLECT { UNWIND claim.cites AS cite
                 MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
                 WHERE authorship.role <> 'interviewer'
                 RETURN DISTINCT voice.name ORDER BY voice.name } AS voices,
       claim.modality AS modality, claim.layer AS layer, claim.rank AS rank,
       claim.rankreason AS why_this_rank, source.reliability + claim.credibility AS grade,
       {`1`: 90, `2`: 70, `3`: 50, `4`: 30, `5`: 10}[claim.credibility] AS confidence,
       claim.gradedby AS graded_by, claim.note AS note, claim.cites AS cites, claim.id AS id
ORDER BY metric, about,
         CASE rank WHEN 'preferred' THEN 0 WHEN 'deprecated' THEN 2 ELSE 1 END,
         published DESC, states, id
