UNWIND $contributions AS row
MERGE (n:Statement {id: row.id})
SET n:Contribution, n += row { .role }, n.moneyAmount = row.money.amount, n.moneyCurrency = row.money.currency;
