MATCH (:Programme {id: $programme})<-[:TO]-(n:Contribution) WHERE n.moneyAmount IS NOT NULL
WITH n ORDER BY n.id
WITH n.moneyCurrency AS currency, sum(n.moneyAmount) AS amount, collect(n.id) AS statements,
  collect(DISTINCT n.assertion) AS assertions, collect(DISTINCT n.assumption) AS assumptions
ORDER BY currency
RETURN {amount: amount, currency: currency} AS money, size(statements) AS count, statements,
  last([each IN ['STATED', 'STATED_BY_CONVENTION', 'DERIVED', 'INFERRED', 'NOT_STATED']
    WHERE each IN assertions OR each = CASE WHEN size(statements) > 1 THEN 'DERIVED' ELSE 'STATED' END]) AS assertion,
  reduce(all = head(assumptions), each IN tail(assumptions) | all + ' ' + each) AS assumption;
