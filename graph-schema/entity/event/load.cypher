UNWIND $events AS row
MERGE (n:Statement {id: row.id})
SET n:Event:Named, n += row { .name, .sortKey, .date, .attendance };
