RETURN [[], null, COUNT {
  MATCH (n1:Municipality)
  WHERE EXISTS {
    MATCH (n1)<-[:LED_BY]-(n2:Partnership)
    WHERE EXISTS {
      MATCH (n2)-[:UNDER]->(n3:Component)
      WHERE EXISTS {
        MATCH (n3)-[:PART_OF_PROGRAMME]->(n4:Programme)
        WHERE EXISTS {
          MATCH (n4)<-[:PART_OF_PROGRAMME]-(n5:Component)
          WHERE n5.division IN $p0
        }
      }
    }
  } AND n1.sortKey IS NOT NULL
}] AS answer;
// $p0 = [PHASE]
