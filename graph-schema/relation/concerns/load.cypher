UNWIND $outcomes AS row
UNWIND row.municipalities AS municipalitiesId
MATCH (n:Outcome {id: row.id})
MATCH (m:Municipality {id: municipalitiesId})
MERGE (n)-[:CONCERNS]->(m);

UNWIND $outcomes AS row
UNWIND row.organisations AS organisationsId
MATCH (n:Outcome {id: row.id})
MATCH (m:Organisation {id: organisationsId})
MERGE (n)-[:CONCERNS]->(m);
