// Triads in balance and in tension
// question: Which three actors, each pair of which is for or against each other, are in balance, and which in tension?
// topic: stances
// since: "0.2"
// parameters:
//   actor: {type: Actor, optional: true, description: Only triads with this actor.}
//   whole: {type: boolean, default: "true", description: "Only stances to the other as a whole; false for those on one matter too, such as arms."}
// expect:
//   - ordered: true
//     contains:
//       - {triad: [China, Pakistan, Russia], relations: [China + Pakistan, China + Russia, Pakistan + Russia], state: balanced}
//       - {triad: [China, India, Pakistan], state: balanced, relations: [China − India, China + Pakistan, India − Pakistan]}
//       - {triad: [China, Russia, United States], state: balanced}
//       - {triad: [China, India, United States], state: balanced}
//   - with: {actor: armenia, whole: "false"}
//     contains: [{triad: [Armenia, Azerbaijan, Russia], state: in tension, relations: [Armenia − Azerbaijan, Armenia + Russia, Azerbaijan + Russia]}]

// Structural balance after Cartwright and Harary (1956): a triad is balanced where the product of
// its signs is positive. A pair has a sign only where all its stances for or against agree, as of
// today and not merely held possible. Ambivalent and neutral stances give none; the query
// mixed-relations names the pairs concerned.
MATCH (a:Actor)-[ab:STANCE]-(b:Actor)
WHERE a.id < b.id AND ab.sign IN ['positive', 'negative'] AND ab.until IS NULL
  AND coalesce(ab.modality, 'asserted') IN ['asserted', 'reported', 'denied']
  AND (NOT $whole OR ab.object IS NULL)
WITH a, b, collect(DISTINCT ab.sign) AS signs, collect(ab) AS stances
WHERE size(signs) = 1
WITH collect({a: a, b: b, sign: signs[0], stances: stances}) AS pairs
UNWIND pairs AS ab
UNWIND [pair IN pairs WHERE pair.a = ab.b] AS bc
UNWIND [pair IN pairs WHERE pair.a = ab.a AND pair.b = bc.b] AS ac
WITH ab, bc, ac, COLLECT { UNWIND [ab.a, ab.b, bc.b] AS actor RETURN actor ORDER BY actor.name } AS three
WHERE $actor IS NULL OR any(actor IN three WHERE actor.id = $actor)
WITH ab, bc, ac, three,
     [ends IN [[0, 1], [0, 2], [1, 2]] |
      head([pair IN [ab, bc, ac]
            WHERE pair.a IN [three[ends[0]], three[ends[1]]]
              AND pair.b IN [three[ends[0]], three[ends[1]]] | pair.sign])] AS signs
RETURN [actor IN three | actor.name] AS triad,
       [i IN [0, 1, 2] | three[[0, 0, 1][i]].name + ' ' + CASE signs[i] WHEN 'positive' THEN '+' ELSE '−' END
        + ' ' + three[[1, 2, 2][i]].name] AS relations,
       CASE WHEN size([sign IN signs WHERE sign = 'negative']) % 2 = 0
            THEN 'balanced' ELSE 'in tension' END AS state,
       COLLECT { UNWIND [ab, bc, ac] AS pair UNWIND pair.stances AS stance UNWIND stance.cites AS cite
                 RETURN DISTINCT cite ORDER BY cite } AS cites
ORDER BY state DESC, triad
