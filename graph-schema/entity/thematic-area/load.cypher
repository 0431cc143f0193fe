UNWIND $thematicAreas AS row
MERGE (n:Statement {id: row.id})
SET n:ThematicArea:Named, n += row { .name, .sortKey };
