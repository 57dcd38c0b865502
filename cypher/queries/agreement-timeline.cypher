// Agreements and events in order of time
// question: What have actors agreed, and what has happened between them, when and where, as far as a date is told?
// topic: agreements
// since: "0.2"
// parameters:
//   actor: {type: Actor, list: true, optional: true, description: Only where each of these took part.}
//   what: {list: true, default: "agreement,event", choices: [agreement, event], description: Agreements or events.}
//   kind: {type: string, list: true, optional: true, pick: "MATCH (n:Agreement|Event) RETURN DISTINCT n.kind AS kind ORDER BY kind", description: "Only of these kinds, such as treaty or visit."}
//   from: {type: date, optional: true, description: Only what may have happened on this day or later.}
//   to: {type: date, optional: true, description: Only what may have happened on this day or earlier.}
//   undated: {type: boolean, default: "true", description: "Also what no document dates, at the end."}
// expect:
//   - with: {from: 2001-01-01, to: 2001-12-31, undated: "false"}
//     exactly:
//       - {date: "2001", what: Russian-Chinese Friendship and Cooperation Treaty, kind: treaty, parties: [China (party), Russia (party)]}
//       - {date: "2001", what: The Shanghai Five becomes the SCO, kind: founding}
//   - with: {actor: india, what: agreement, undated: "false"}
//     ordered: true
//     exactly:
//       - {ref: AG-01, date: "1971", parties: [India (party), Soviet Union (party)]}
//       - {ref: AG-20, date: "2016", cites: [korybko-2017-interview#L158, korybko-2017-interview#L167]}
//   - with: {actor: "ussr", what: agreement}
//     exactly: [{ref: AG-01}]
//   - with: {actor: "pakistan,russia", kind: visit, from: 2018-01-01}
//     ordered: true
//     exactly: [{ref: AG-36}, {ref: AG-37}, {ref: null, date: 2018-07~/2018-08}, {ref: AG-39}, {ref: AG-40}]

// What has an open beginning counts on the last day that it can mean.
MATCH (n:Agreement|Event)
WHERE any(label IN labels(n) WHERE toLower(label) IN $what)
  AND (size($kind) = 0 OR n.kind IN $kind)
  AND all(actor IN $actor WHERE EXISTS { (n)<-[:PARTY_TO]-(:Actor {id: actor}) })
  AND CASE WHEN n.date IS NULL THEN $undated
           ELSE ($from IS NULL OR coalesce(n.dateLatest, n.dateEarliest) >= $from)
            AND ($to IS NULL OR coalesce(n.dateEarliest, n.dateLatest) <= $to) END
RETURN n.date AS date, n.name AS what, n.kind AS kind,
       COLLECT { MATCH (n)<-[part:PARTY_TO]-(actor:Actor)
                 RETURN actor.name + ' (' + coalesce(part.role, 'party')
                        + coalesce(', ' + part.act, '') + ')' AS party ORDER BY party } AS parties,
       COLLECT { MATCH (n)-[:AT]->(place:Place) RETURN place.name ORDER BY place.name } AS at,
       n.subject AS subject, n.cites AS cites, n.note AS note, n.ref AS ref, n.id AS id
ORDER BY coalesce(n.dateEarliest, n.dateLatest), n.dateLatest, date, ref, id
