UNWIND $contributions AS row
MERGE (n:Statement {id: row.id})
SET n:Contribution, n += row { .financing }, n.moneyAmount = row.money.amount, n.moneyCurrency = row.money.currency;
