// When it lasts: the first and the last day on which it may have begun, and may have ended, '' and '9999' where nothing
// says. It did not end before it began.
MATCH (n:Programme)
WITH n, [each IN [n.start, n.end] | toString(date(each))] AS first, [each IN [n.start, n.end] | toString(date(each)
  + CASE size(each) WHEN 4 THEN duration('P1Y') WHEN 7 THEN duration('P1M') ELSE duration('P1D') END
  - duration('P1D'))] AS last
WITH n, coalesce(first[0], '') AS startsFrom, coalesce(last[1], '9999') AS endsBy, last[0] AS startsBy,
  first[1] AS endsFrom
SET n.startsFrom = startsFrom,
  n.startsBy = CASE WHEN startsBy < endsBy THEN startsBy ELSE endsBy END,
  n.endsFrom = CASE WHEN endsFrom > startsFrom THEN endsFrom ELSE startsFrom END,
  n.endsBy = endsBy;
