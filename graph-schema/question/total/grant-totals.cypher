WITH COLLECT {
  MATCH (n:Grant)
  WHERE n.id > ''
    AND ($programme IS NULL
      OR EXISTS { (n)-[:UNDER]->(:Component)-[:PART_OF_PROGRAMME]->(:Programme {id: $programme}) })
    AND ($component IS NULL OR EXISTS { (n)-[:UNDER]->(:Component {id: $component}) })
    AND ($municipality IS NULL OR EXISTS { (n)-[:AWARDED_TO]->(:Municipality {id: $municipality}) })
  RETURN n ORDER BY n.id
} AS found, COLLECT {
  UNWIND [$programme, $component] AS id
  MATCH (:Programme|Component {id: id})-[:PART_OF_PROGRAMME]->{0,1}()<-[:DESCRIBES]-(n:Description {aspect: 'MEANS'})
  RETURN DISTINCT n.id AS means ORDER BY means
} AS means
CALL (found) {
  UNWIND found AS n
  WITH n WHERE n.moneyAmount IS NOT NULL
  WITH n.moneyCurrency AS currency, sum(n.moneyAmount) AS amount, collect(n.id) AS statements,
    collect(DISTINCT n.ownAssertion)
      + CASE WHEN $municipality IS NULL THEN [] ELSE collect(DISTINCT n.recipientAssertion) END AS assertions,
    collect(DISTINCT n.assumption) AS assumptions
  ORDER BY currency
  RETURN collect({
    money: {amount: amount, currency: currency}, count: size(statements), statements: statements,
    assertion: last([each IN ['STATED', 'STATED_BY_CONVENTION', 'DERIVED', 'INFERRED', 'NOT_STATED']
      WHERE each IN assertions OR each = CASE WHEN size(statements) > 1 THEN 'DERIVED' ELSE 'STATED' END]),
    assumption: reduce(all = head(assumptions), each IN tail(assumptions) | all + ' ' + each)
  }) AS totals
}
WITH *, [n IN found WHERE n.moneyAmount IS NULL | n.id] AS withoutAmount
RETURN totals, size(found) AS count, size(found) - size(withoutAmount) AS statedCount, withoutAmount, means,
  last([each IN ['STATED', 'STATED_BY_CONVENTION', 'DERIVED', 'INFERRED', 'NOT_STATED']
    WHERE each IN [total IN totals | total.assertion]
      OR each = 'NOT_STATED' AND (totals = [] OR withoutAmount <> [])]) AS assertion;
