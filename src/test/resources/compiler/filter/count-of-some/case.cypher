RETURN [[], null, COUNT {
  MATCH (n1:Municipality)
  WHERE COUNT {
    MATCH (n1)<-[:BY]-(n2:Participation)
    WHERE n2.role IN $p0
  } >= $p1 AND n1.sortKey IS NOT NULL
}] AS answer;
// $p0 = [BENEFICIARY]
// $p1 = 2
