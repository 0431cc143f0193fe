RETURN [[], null, COUNT {
  MATCH (n1:Partnership)
  WHERE EXISTS {
    MATCH (n1)-[:LED_BY]->(n2:Municipality)
    MATCH (n1)-[:HAS_PARTNER]->(n3:Municipality)
    WHERE n2.population < n3.population
  } AND n1.id IS NOT NULL
}] AS answer;
