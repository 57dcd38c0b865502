// Corridors by how firm they are
// question: Which corridors, pipelines, energy links and frameworks are there, firmest first?
// topic: corridors
// since: "0.1"
// parameters:
//   status: {values: status, list: true, optional: true, description: Only of these statuses.}
//   mode: {values: mode, list: true, optional: true, description: Only of these modes.}
//   layer: {values: layer, list: true, default: "told,inferred", description: "What documents tell, what is concluded from it, or what public references know."}
// orders: {firmness: status}
// expect:
//   - contains:
//       - {status: operational, corridor: One Belt One Road, kind: Framework}
//       - {status: conditional, corridor: Link to CPEC via Iran, kind: Corridor}
//       - {status: possible, corridor: Sakhalin LNG to Pakistan, kind: EnergyLink}
//   - with: {status: under-construction}
//     exactly:
//       - {corridor: China-Pakistan Economic Corridor}
//       - {corridor: North-South Transport Corridor}
//       - {corridor: North-South gas pipeline, kind: Pipeline}
//   - with: {mode: [air, road]}
//     exactly:
//       - {corridor: Direct flights between Pakistan and Russian cities, mode: air}
//       - {corridor: Route of the CPEC documentary, mode: road}

MATCH (c:Corridor)
WHERE c.layer IN $layer AND (size($status) = 0 OR c.status IN $status) AND (size($mode) = 0 OR c.mode IN $mode)
RETURN c.status AS status, c.name AS corridor,
       coalesce(head([label IN labels(c) WHERE NOT label IN ['Entity', 'Corridor']]), 'Corridor') AS kind,
       c.mode AS mode, c.cites AS cites, c.note AS note, c.id AS id
ORDER BY head([i IN range(0, size($firmness) - 1) WHERE $firmness[i] = status]), corridor, id
