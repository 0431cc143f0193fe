UNWIND $municipalities AS row
MERGE (n:Statement {id: row.id})
SET n:Municipality:Named, n += row {
  .code, .name, .sortKey, .nameCyrillic, .status, .population, .population2011, .area,
  .latitude, .longitude, .geonamesId, .wikidataId
};
