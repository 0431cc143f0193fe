RETURN [[], null, COUNT {
  MATCH (n1:Municipality)
}] AS answer;
