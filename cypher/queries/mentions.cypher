// Documents that mention something
// question: Which documents mention an actor, a place, a corridor or a route, as far as rows cite them, and where?
// topic: evidence
// since: "0.1"
// parameters:
//   entity: {type: Entity, default: cpec, description: Whom or what.}
// expect:
//   - ordered: true
//     exactly:
//       - {document: "000", locators: [L25, L35, L37, L63]}
//       - {document: "001", locators: [L31]}
//       - {document: "002", locators: [L17, L29, L86]}
//       - {document: "003", locators: [L38, L76]}
//       - {document: "004", locators: [L7, L19]}
//   - with: {entity: nstc}
//     exactly: [{document: "000", locators: [L39]}, {document: "002", locators: [L170, L188]}]
//   - with: {entity: rpec}
//     exactly: [{document: "001", locators: [L60, L90]}]

// Beside its own locators those of all that is told about its relations.
MATCH (entity:Entity {id: $entity})
CALL (entity) {
  UNWIND entity.cites AS cite
  RETURN cite, true AS own
UNION
  MATCH (entity)-[r]-(:Entity)
  WHERE r.layer = 'told'
  UNWIND r.cites AS cite
  RETURN cite, false AS own
}
MATCH (source:Entity {id: split(cite, '#')[0]})
WITH source, collect({locator: split(cite, '#')[1], own: own}) AS found
RETURN source.ref AS document, source.name AS title,
       COLLECT { UNWIND found AS one WITH one.locator AS locator, one.own AS own WHERE own
                 RETURN locator ORDER BY size(locator), locator } AS locators,
       COLLECT { UNWIND found AS one WITH one.locator AS locator, one.own AS own
                 WHERE NOT own AND none(other IN found WHERE other.own AND other.locator = locator)
                 RETURN locator ORDER BY size(locator), locator } AS in_relations,
       source.id AS id
ORDER BY document, id
