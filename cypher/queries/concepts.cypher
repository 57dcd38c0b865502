// Ideas, slogans, eras and policies
// question: With which ideas do the documents work, what do they mean by them, about whom, and who is for or against them?
// topic: stances
// since: "0.2"
// parameters:
//   kind: {list: true, optional: true, choices: [concept, slogan, era, vision, policy, issue], description: Only of these kinds.}
//   about: {type: Entity, optional: true, description: Only what is about this.}
// expect:
//   - with: {kind: slogan}
//     exactly:
//       - {idea: Rusi-Hindi Bhai Bhai, about: [India, Russia], documents: ["001", "002"]}
//       - {idea: Rusi-Pakistani Yaar Yaar, documents: ["001"]}
//   - with: {kind: vision}
//     exactly: [{idea: Centre of magnetism}, {idea: Russian creed, for: [Vladimir Putin]}]

MATCH (idea:Concept)
WHERE (size($kind) = 0 OR idea.kind IN $kind)
  AND ($about IS NULL OR EXISTS { (idea)-[:ABOUT]->(:Entity {id: $about}) })
RETURN idea.name AS idea, idea.kind AS kind, idea.description AS means,
       COLLECT { MATCH (idea)-[:ABOUT]->(n:Entity) RETURN DISTINCT n.name ORDER BY n.name } AS about,
       COLLECT { MATCH (idea)<-[:STANCE {sign: 'positive'}]-(n:Actor)
                 RETURN DISTINCT n.name ORDER BY n.name } AS for,
       COLLECT { MATCH (idea)<-[:STANCE {sign: 'negative'}]-(n:Actor)
                 RETURN DISTINCT n.name ORDER BY n.name } AS against,
       COLLECT { UNWIND idea.cites AS cite MATCH (source:Entity {id: split(cite, '#')[0]})
                 RETURN DISTINCT source.ref ORDER BY source.ref } AS documents,
       idea.cites AS cites, idea.id AS id
ORDER BY kind, idea, id
