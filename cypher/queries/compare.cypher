// What changed between two dates
// question: What began, ended and happened in the world after one date and up to another, and what was published about it?
// topic: time
// since: "0.1"
// parameters:
//   from: {type: date, default: "2016", description: Changes after this day count.}
//   to: {type: date, default: "2018", description: Changes up to this day count.}
//   about: {type: Entity, optional: true, description: Only what this takes part in.}
// expect:
//   - with: {from: 2017-12-01, to: 2017-12-02}
//     contains:
//       - {side: voices, change: published, id: korybko-2017-spheres, sure: true}
//   - with: {from: 2018, to: 2018}
//     rows: 0

// A date says no more than the days that it can mean. A change is sure if all of them lie between
// the two dates, and possible if some do; one whose last day is open is none that anybody tells.
CALL () {
  MATCH (n:Entity)
  WHERE n.sinceLatest > $from AND coalesce(n.sinceEarliest <= $to, true)
  RETURN 'world' AS side, 'began' AS change, n AS a, null AS r, null AS b,
         n.since AS told, n.sinceEarliest AS earliest, n.sinceLatest AS latest, n.cites AS cites
UNION ALL
  MATCH (n:Entity)
  WHERE n.untilLatest > $from AND coalesce(n.untilEarliest <= $to, true)
  RETURN 'world' AS side, 'ended' AS change, n AS a, null AS r, null AS b,
         n.until AS told, n.untilEarliest AS earliest, n.untilLatest AS latest, n.cites AS cites
UNION ALL
  MATCH (n:Entity)
  WHERE n.dateLatest > $from AND coalesce(n.dateEarliest <= $to, true)
  RETURN 'world' AS side, 'happened' AS change, n AS a, null AS r, null AS b,
         n.date AS told, n.dateEarliest AS earliest, n.dateLatest AS latest, n.cites AS cites
UNION ALL
  MATCH (n:Entity)-[r:LEG|MEMBER_OF|PARTICIPATES_IN|PARTY_TO|PART_OF|HOLDS_OFFICE|STANCE|JOINS|SUCCESSOR_OF]->(m:Entity)
  WHERE r.sinceLatest > $from AND coalesce(r.sinceEarliest <= $to, true)
  RETURN 'world' AS side, CASE type(r) WHEN 'LEG' THEN 'opened' ELSE 'began' END AS change,
         n AS a, r, m AS b,
         r.since AS told, r.sinceEarliest AS earliest, r.sinceLatest AS latest, r.cites AS cites
UNION ALL
  MATCH (n:Entity)-[r:LEG|MEMBER_OF|PARTICIPATES_IN|PARTY_TO|PART_OF|HOLDS_OFFICE|STANCE|JOINS|SUCCESSOR_OF]->(m:Entity)
  WHERE r.untilLatest > $from AND coalesce(r.untilEarliest <= $to, true)
  RETURN 'world' AS side, CASE type(r) WHEN 'LEG' THEN 'closed' ELSE 'ended' END AS change,
         n AS a, r, m AS b,
         r.until AS told, r.untilEarliest AS earliest, r.untilLatest AS latest, r.cites AS cites
UNION ALL
  MATCH (n:Source)
  WHERE n.publishedLatest > $from AND coalesce(n.publishedEarliest <= $to, true)
  RETURN 'voices' AS side, 'published' AS change, n AS a, null AS r, null AS b, n.published AS told,
         n.publishedEarliest AS earliest, n.publishedLatest AS latest, n.cites AS cites
UNION ALL
  MATCH (n:Claim)
  UNWIND n.cites AS cite
  MATCH (s:Entity {id: split(cite, '#')[0]})
  WHERE s.publishedLatest > $from AND coalesce(s.publishedEarliest <= $to, true)
  WITH DISTINCT n, s
  RETURN 'voices' AS side, 'claimed' AS change, n AS a, null AS r, null AS b, s.published AS told,
         s.publishedEarliest AS earliest, s.publishedLatest AS latest, n.cites AS cites
}
WITH side, change, a, r, b, told, earliest, latest, cites
WHERE $about IS NULL OR $about IN [a.id, b.id] OR EXISTS { (a)--(:Entity {id: $about}) WHERE r IS NULL }
RETURN side, change, told AS when, coalesce(earliest > $from, false) AND latest <= $to AS sure,
       CASE WHEN r IS NULL
            THEN head([label IN labels(a) WHERE NOT label IN ['Entity', 'Actor', 'Place', 'Corridor']] + ['Corridor'])
            ELSE type(r) END AS what,
       CASE WHEN r IS NULL THEN a.name ELSE a.name + ' → ' + b.name END AS name,
       cites, coalesce(r.id, a.id) AS id
ORDER BY side DESC, change, latest, name, id
