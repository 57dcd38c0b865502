// Actors seen through others
// question: Of which states do the documents speak without quoting anybody who speaks for them, and how many of the stances towards them are a rival's?
// topic: evidence
// since: "0.2"
// parameters:
//   quoted: {type: boolean, default: "false", description: True for the states that somebody does speak for.}
// expect:
//   - contains:
//       - {state: India, by_rivals: [China, Pakistan], speak_for_it: []}
//       - {state: United States, by_rivals: [Russia]}
//   - with: {quoted: "true"}
//     exactly:
//       - {state: Pakistan, speak_for_it: [Tehmina Janjua]}
//       - {state: Russia, speak_for_it: [Sergei Ryabkov, Vladimir Putin]}

// Whoever holds an office of a state, makes a proposal, an announcement or a speech speaks
// for it. What holds both ways counts on both sides. A rival is who stands against it as a whole, today.
MATCH (state:State)-[:STANCE]-(:Actor)
WITH DISTINCT state
WITH state,
     COLLECT { MATCH (state)<-[:HOLDS_OFFICE]-(person:Person)
               WHERE EXISTS { (person)<-[:PROPOSED_BY]-(:Proposal) }
                  OR EXISTS { (person)-[part:PARTY_TO]->(:Event) WHERE part.role = 'speaker' }
               RETURN DISTINCT person.name ORDER BY person.name } AS speak_for_it,
     COLLECT { MATCH (state)-[stance:STANCE]-(rival:Actor)
               WHERE (endNode(stance) = state OR stance.mutual)
                 AND stance.sign = 'negative' AND stance.object IS NULL AND stance.until IS NULL
               RETURN DISTINCT rival.name ORDER BY rival.name } AS by_rivals
WHERE (size(speak_for_it) > 0) = $quoted
RETURN state.name AS state, speak_for_it, by_rivals,
       COUNT { (state)-[stance:STANCE]-(:Actor) WHERE endNode(stance) = state OR stance.mutual }
         AS stances_towards_it,
       COUNT { (state)-[stance:STANCE]-(rival:Actor)
               WHERE (endNode(stance) = state OR stance.mutual) AND rival.name IN by_rivals }
         AS of_rivals,
       COLLECT { MATCH (state)-[stance:STANCE]-(:Actor)
                 WHERE endNode(stance) = state OR stance.mutual
                 UNWIND stance.cites AS cite
                 MATCH (:Entity {id: split(cite, '#')[0]})-[authorship:WRITTEN_BY]->(voice:Person)
                 WHERE authorship.role <> 'interviewer'
                 RETURN DISTINCT voice.name ORDER BY voice.name } AS voices,
       state.id AS id
ORDER BY of_rivals DESC, state
