MATCH (n:Grant)
WHERE n.id > ''
  AND ($programme IS NULL OR EXISTS { (n)-[:UNDER]->(:Component)-[:PART_OF_PROGRAMME]->(:Programme {id: $programme}) })
  AND ($component IS NULL OR EXISTS { (n)-[:UNDER]->(:Component {id: $component}) })
  AND ($municipality IS NULL OR EXISTS { (n)-[:AWARDED_TO]->(:Municipality {id: $municipality}) })
WITH n ORDER BY n.id
WITH n.moneyCurrency AS currency, sum(n.moneyAmount) AS amount, collect(n.id) AS statements,
  collect(DISTINCT n.ownAssertion)
    + CASE WHEN $municipality IS NULL THEN [] ELSE collect(DISTINCT n.recipientAssertion) END AS assertions,
  collect(DISTINCT n.assumption) AS assumptions
ORDER BY currency
RETURN {amount: amount, currency: currency} AS money, size(statements) AS count, statements,
  last([each IN ['STATED', 'STATED_BY_CONVENTION', 'DERIVED', 'INFERRED', 'NOT_STATED']
    WHERE each IN assertions OR each = CASE WHEN size(statements) > 1 THEN 'DERIVED' ELSE 'STATED' END]) AS assertion,
  reduce(all = head(assumptions), each IN tail(assumptions) | all + ' ' + each) AS assumption;
