RETURN [[], null, COUNT {
  MATCH (n1:Municipality)
  WHERE n1.status IN $p0 AND n1.sortKey IS NOT NULL
}] AS answer;
// $p0 = [CITY]
