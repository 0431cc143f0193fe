CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Named|Document) ON EACH [n.nameKey, n.titleKey]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
