UNWIND $statements AS row
MERGE (n:Statement {id: row.id})
SET n += row { .assertion, .assumption, .notStated, .leavesOpen, .checksum };
