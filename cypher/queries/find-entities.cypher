// Search all names
// question: What is called so, or nearly so, by name, alias, metonym, number or in another language?
// topic: network
// since: "0.1"
// parameters:
//   word: {type: string, default: siberia, description: A word or the beginning of one; several words must all occur.}
//   limit: {type: integer, default: "20", description: How many at most.}
// expect:
//   - contains:
//       - {name: Siberia, kind: Region, id: siberia}
//       - {name: Power of Siberia, kind: Pipeline}
//       - {name: Southern Siberia}
//   - with: {word: gwadr}
//     contains: [{id: gwadar, kind: Port}]
//   - with: {word: Kremlin}
//     exactly: [{id: russia, metonyms: [Moscow, Kremlin]}]
//   - with: {word: Гвадар}
//     exactly: [{id: gwadar}]
//   - with: {word: "silk road"}
//     contains: [{id: obor}, {id: silk-road-economic-belt}]
//   - with: {word: "PATH-16"}
//     exactly: [{id: russia-gwadar, kind: Route}]
//   - with: {word: "(not [a] query: \"*\")"}
//     rows: 0

// Lucene's own signs mean nothing here; a letter or two may be wrong in words of four letters and more.
WITH reduce(text = toLower($word), sign IN split('+-&|!(){}[]^"~*?:\\/<>=,;.', '') |
            replace(text, sign, ' ')) AS text
WITH [term IN split(text, ' ') WHERE term <> '' |
      CASE WHEN size(term) < 4 THEN '(' + term + ' OR ' + term + '*)'
           ELSE '(' + term + '^4 OR ' + term + '* OR ' + term + '~1)' END] AS terms
WHERE size(terms) > 0
WITH reduce(query = head(terms), term IN tail(terms) | query + ' AND ' + term) AS query
CALL db.index.fulltext.queryNodes('entity_names', query, {limit: 1000}) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT $limit
RETURN node.name AS name,
       coalesce(head([label IN labels(node)
                      WHERE NOT label IN ['Entity', 'Actor', 'Place', 'Corridor']]),
                'Corridor') AS kind,
       node.ref AS ref, node.aliases AS aliases, node.metonyms AS metonyms,
       node.description AS description, node.id AS id
ORDER BY score DESC, id
