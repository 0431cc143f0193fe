UNWIND $grants AS row
MERGE (n:Statement {id: row.id})
SET n:Grant, n += row { .support, .recipientAssertion },
  n.moneyAmount = row.money.amount, n.moneyCurrency = row.money.currency;
