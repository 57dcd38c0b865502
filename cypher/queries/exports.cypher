// Goods and weapons, their sellers and buyers
// question: What is sold or offered to whom, in which proposal, agreement or announcement, and how firm is it?
// topic: proposals
// since: "0.2"
// parameters:
//   seller: {type: Actor, optional: true, description: Only goods of this maker or seller.}
//   domain: {values: domain, list: true, optional: true, description: "Only goods named by a proposal of one of these fields."}
//   toldBy: {type: Source, optional: true, description: Only goods that this source tells of.}
// expect:
//   - with: {domain: military, toldBy: korybko-2018-partnership, seller: russia}
//     contains: [{product: Project 22800 corvette}, {product: S-400 air defence system}, {product: Su-35 fighter}, {product: T-90 tank}]
//   - with: {domain: socio-economic}
//     exactly:
//       - {product: Pakistani textiles, from: [Pakistan (seller)], to: [Russia]}
//       - {product: Russian agricultural products, from: [Russia (seller)], to: [Pakistan]}

MATCH (product:Product)
WHERE ($seller IS NULL
       OR EXISTS { MATCH (product)<-[made:MAKES]-(:Actor {id: $seller}) WHERE made.role <> 'buyer' })
  AND (size($domain) = 0
       OR EXISTS { MATCH (product)<-[:ABOUT]-(p:Proposal) WHERE p.domain IN $domain })
  AND ($toldBy IS NULL OR any(cite IN product.cites WHERE split(cite, '#')[0] = $toldBy))
RETURN product.name AS product,
       COLLECT { MATCH (product)<-[made:MAKES]-(actor:Actor) WHERE made.role <> 'buyer'
                 RETURN actor.name + ' (' + made.role + ')' AS name ORDER BY name } AS from,
       COLLECT { MATCH (product)<-[:MAKES {role: 'buyer'}]-(actor:Actor)
                 RETURN actor.name ORDER BY actor.name } AS to,
       COLLECT { MATCH (product)<-[:ABOUT]-(n:Proposal|Agreement|Event)
                 RETURN n.name + ' (' + coalesce(n.status, n.kind) + coalesce(', ' + n.date, '') + ')'
                   AS name ORDER BY name } AS named_in,
       COLLECT { MATCH (product)<-[:ABOUT]-(claim:Claim)
                 RETURN claim.name ORDER BY claim.name } AS statements,
       product.cites AS cites, product.note AS note, product.id AS id
ORDER BY product, id
