// When a component lasts, as for its programme, whose dates it takes where it has none. A date of its own that is less
// precise lies within the programme, unless it cannot.
MATCH (n:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
WITH n, whole, [each IN [n.start, n.end] | toString(date(each))] AS first, [each IN [n.start, n.end] | toString(date(each)
  + CASE size(each) WHEN 4 THEN duration('P1Y') WHEN 7 THEN duration('P1M') ELSE duration('P1D') END
  - duration('P1D'))] AS last
WITH n,
  CASE WHEN first[0] >= whole.startsFrom OR last[0] < whole.startsFrom THEN first[0] ELSE whole.startsFrom END
    AS startsFrom,
  CASE WHEN last[1] <= whole.endsBy OR first[1] > whole.endsBy THEN last[1] ELSE whole.endsBy END AS endsBy,
  coalesce(last[0], whole.startsBy) AS startsBy, coalesce(first[1], whole.endsFrom) AS endsFrom
SET n.startsFrom = startsFrom,
  n.startsBy = CASE WHEN startsBy < endsBy THEN startsBy ELSE endsBy END,
  n.endsFrom = CASE WHEN endsFrom > startsFrom THEN endsFrom ELSE startsFrom END,
  n.endsBy = endsBy;

// A programme lasts at least as long as its components do.
MATCH (n:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
WITH whole, min(n.startsBy) AS startsBy, max(n.endsFrom) AS endsFrom
SET whole.startsBy = CASE WHEN startsBy < whole.startsBy THEN startsBy ELSE whole.startsBy END,
  whole.endsFrom = CASE WHEN endsFrom > whole.endsFrom THEN endsFrom ELSE whole.endsFrom END;
