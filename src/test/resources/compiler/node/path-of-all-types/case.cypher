RETURN COLLECT {
  MATCH (n0:Statement|Document|Evidence|LeftOutLine|Release)
  WHERE n0.id = $p0
  RETURN [properties(n0), labels(n0), CASE WHEN n0:Alias|Appearance|Component|Contribution|CountClaim|Description|Event|Focus|Grant|Municipality|Organisation|Outcome|Participation|Partnership|Person|Programme|Provision|Region|Service|TargetGroup|ThematicArea THEN COLLECT {
    MATCH (n0)-[:EVIDENCED_BY]->(n1:Evidence)
    WITH n1
    ORDER BY n1.id
    RETURN properties(n1)
  } END]
  LIMIT 2
} AS answer;
// $p0 = x
