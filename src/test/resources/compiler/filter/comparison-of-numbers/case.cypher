RETURN [[], null, COUNT {
  MATCH (n1:Municipality)
  WHERE n1.population > n1.population2011 AND n1.sortKey IS NOT NULL
}] AS answer;
