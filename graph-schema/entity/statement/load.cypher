UNWIND $statements AS row
MERGE (n:Statement {id: row.id})
SET n += row {
  .assertion, .ownAssertion, .assumption, .notStated, .leavesOpen, .nameKeys, .calledKeys, .proseKeys, .checksum
};
