CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Named) ON EACH [n.nameKey]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
