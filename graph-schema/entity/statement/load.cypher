UNWIND $statements AS row
MERGE (n:Statement {id: row.id})
SET n += row { .assertion, .ownAssertion, .assumption, .nameKeys, .calledKeys, .proseKeys, .checksum },
  n.notStated = coalesce(n.notStated, []);
