// Relations of two minds
// question: Which two actors are told to be both for and against each other, or of two minds, so that their relation has no single sign?
// topic: stances
// since: "0.2"
// parameters:
//   actor: {type: Actor, optional: true, description: Only pairs with this actor.}
// expect:
//   - contains:
//       - {one: India, other: Russia, sign_in_triads: none, positive: [will not let it go to please Pakistan]}
//       - {one: Pakistan, other: Russia, sign_in_triads: positive}
//   - with: {actor: usa}
//     contains:
//       - {one: Pakistan, other: United States, positive: [], negative: [], ambivalent: [wants to rely on it less]}

MATCH (a:Actor)-[stance:STANCE]-(b:Actor)
WHERE a.id < b.id AND stance.until IS NULL AND stance.object IS NULL
  AND coalesce(stance.modality, 'asserted') IN ['asserted', 'reported', 'denied']
  AND ($actor IS NULL OR $actor IN [a.id, b.id])
WITH a, b, collect(stance) AS stances
WITH CASE WHEN a.name < b.name THEN [a, b] ELSE [b, a] END AS ends, stances,
     [stance IN stances WHERE stance.sign = 'positive'] AS positive,
     [stance IN stances WHERE stance.sign = 'negative'] AS negative,
     [stance IN stances WHERE stance.sign = 'ambivalent'] AS ambivalent
WHERE size(ambivalent) > 0 OR (size(positive) > 0 AND size(negative) > 0)
RETURN ends[0].name AS one, ends[1].name AS other,
       CASE WHEN size(positive) > 0 AND size(negative) > 0 THEN 'none'
            WHEN size(positive) > 0 THEN 'positive'
            WHEN size(negative) > 0 THEN 'negative'
            ELSE 'none' END AS sign_in_triads,
       COLLECT { UNWIND positive AS s RETURN s.kind AS kind ORDER BY kind } AS positive,
       COLLECT { UNWIND negative AS s RETURN s.kind AS kind ORDER BY kind } AS negative,
       COLLECT { UNWIND ambivalent AS s RETURN s.kind AS kind ORDER BY kind } AS ambivalent,
       COLLECT { UNWIND stances AS s UNWIND s.cites AS cite RETURN DISTINCT cite ORDER BY cite }
         AS cites
ORDER BY one, other
