// Statements that hang in the air
// question: Which statements are about nobody, give neither figure nor text, or are preferred beside another preferred one?
// topic: health
// since: "0.2"
// expect:
//   - rows: 0

MATCH (claim:Claim)
CALL (claim) {
  WITH claim WHERE NOT EXISTS { (claim)-[link:ABOUT]->(:Entity) WHERE link.role = 'subject' }
  RETURN 'no subject' AS fault
UNION ALL
  WITH claim WHERE coalesce(claim.value, claim.low, claim.high) IS NULL AND claim.text IS NULL
  RETURN 'neither figure nor text' AS fault
UNION ALL
  WITH claim WHERE coalesce(claim.value, claim.low, claim.high) IS NOT NULL AND claim.unit IS NULL
  RETURN 'a figure without a unit' AS fault
UNION ALL
  WITH claim
  WHERE claim.low > claim.high OR claim.rank IS NOT NULL AND claim.rankreason IS NULL
  RETURN 'a range upside down or a rank without a reason' AS fault
UNION ALL
  MATCH (claim)<-[:BETWEEN]-(:Conflict)-[:BETWEEN]->(rival:Claim)
  WHERE claim.rank = 'preferred' AND rival.rank = 'preferred' AND claim.metric = rival.metric
    AND claim.layer = rival.layer
    // The same name may be a name of several things.
    AND EXISTS { MATCH (claim)-[mine:ABOUT {role: 'subject'}]->(:Entity)<-[:ABOUT {role: 'subject'}]-(rival) }
  RETURN DISTINCT 'preferred beside ' + rival.name AS fault
}
RETURN claim.name AS statement, claim.metric AS metric, fault, claim.cites AS cites, claim.id AS id
ORDER BY fault, statement, id
