RETURN COLLECT {
  MATCH (n0:Region)
  WHERE n0.sortKey IS NOT NULL
  WITH n0
  ORDER BY n0.sortKey, n0.id
  RETURN properties(n0)
} AS answer;
