RETURN COLLECT {
  MATCH (n0:Region)
  WHERE n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  RETURN [properties(n0), COLLECT {
    MATCH (n0)<-[:PART_OF]-(n1:Region)
    WITH n1
    ORDER BY n1.sortKey, n1.id
    RETURN [properties(n1), COLLECT {
      MATCH (n1)<-[:PART_OF]-(n2:Region)
      WITH n2
      ORDER BY n2.sortKey, n2.id
      RETURN [properties(n2), [COLLECT {
        MATCH (n2)<-[:PART_OF]-{0,2}(:Region)<-[:LOCATED_IN]-(n3:Municipality)
        WITH DISTINCT n3
        ORDER BY n3.sortKey, n3.id
        LIMIT $p0
        RETURN [[n3.sortKey, n3.id], properties(n3)]
      }, n2.id]]
    }]
  }]
} AS answer;
// $p0 = 20
