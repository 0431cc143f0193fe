WITH COLLECT { MATCH (:Programme {id: $programme})<-[:TO]-(n:Contribution) RETURN n ORDER BY n.id } AS found, COLLECT {
  MATCH (:Programme {id: $programme})<-[:DESCRIBES]-(n:Description {aspect: 'MEANS'})
  RETURN n.id ORDER BY n.id
} AS means
CALL (found) {
  UNWIND found AS n
  WITH n WHERE n.moneyAmount IS NOT NULL
  WITH n.moneyCurrency AS currency, sum(n.moneyAmount) AS amount, collect(n.id) AS statements,
    collect(DISTINCT n.assertion) AS assertions,
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
