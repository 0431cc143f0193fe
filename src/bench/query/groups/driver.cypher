MATCH (r:Region {level: 'NUTS3'})
WITH r, COUNT { (r)<-[:LOCATED_IN]-() } AS municipalities ORDER BY r.sortKey
RETURN collect({name: r.name, count: municipalities}) AS districts
