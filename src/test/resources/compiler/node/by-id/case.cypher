RETURN COLLECT {
  MATCH (n0:Municipality)
  WHERE n0.id = $p1
  RETURN properties(n0)
  LIMIT 2
} AS answer, [[place IN range(0, size($p0) - 1) WHERE NOT EXISTS {
  MATCH (x:Municipality)
  WHERE x.id = $p0[place]
}]] AS missing;
// $p0 = [municipality/70653]
// $p1 = municipality/70653
