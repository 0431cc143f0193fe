UNWIND $leftOutLines AS row
MERGE (n:LeftOutLine {id: row.id})
SET n += row { .line, .reason, .checksum };
