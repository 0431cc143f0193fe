WITH COLLECT {
  MATCH (x:Municipality)
  WHERE x.nameKey IN $p0
  RETURN x.id
  UNION
  MATCH (a:Alias)-[:NAMES]->(x:Municipality)
  WHERE a.nameKey IN $p0
  RETURN x.id
} AS names0
RETURN COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.id IN names0
  RETURN [properties(n0), [[], n0.id, COUNT { (n0)<-[:LED_BY]-() }]]
  LIMIT 2
} AS answer;
// $p0 = [bor]
