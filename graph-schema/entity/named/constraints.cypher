CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Statement|Document) ON EACH [n.nameKeys, n.calledKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

CREATE FULLTEXT INDEX texts IF NOT EXISTS FOR (n:Statement|Document|Evidence) ON EACH [n.nameKeys, n.proseKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
