MATCH (a:Release {id: $from})
CALL () {
  MATCH (b:Release {id: $to}) RETURN b
  UNION
  MATCH (b:Release {current: true}) WHERE $to IS NULL RETURN b
}
WITH a, b, CASE WHEN a.version < b.version THEN a.version ELSE b.version END AS low,
  CASE WHEN a.version < b.version THEN b.version ELSE a.version END AS high
WITH *, COLLECT {
  MATCH (r:Release) WHERE r.version > low AND r.version <= high AND r.created IS NULL
  RETURN r.id ORDER BY r.version
} AS unknown
CALL (a, b, low, high, unknown) {
  MATCH (c:Change) WHERE c.version > low AND c.version <= high AND unknown = []
  WITH a, b, c ORDER BY c.version
  WITH a, b, c.of AS id, c.kind AS kind, collect([coalesce(c.from, ''), coalesce(c.to, '')]) AS steps
  WITH id, kind, CASE WHEN a.version < b.version THEN [head(steps)[0], last(steps)[1]]
    ELSE [last(steps)[1], head(steps)[0]] END AS step
  WHERE step[0] <> step[1]
  WITH id, kind, CASE '' WHEN step[0] THEN 'CREATED' WHEN step[1] THEN 'REMOVED' ELSE 'CHANGED' END AS how
  ORDER BY id
  WITH kind, collect({id: id, how: how, node: id}) AS changes
  ORDER BY kind
  WITH kind, changes, {
    created: size([each IN changes WHERE each.how = 'CREATED']),
    changed: size([each IN changes WHERE each.how = 'CHANGED']),
    removed: size([each IN changes WHERE each.how = 'REMOVED'])
  } AS counts
  RETURN collect({
    kind: kind, created: counts.created, changed: counts.changed, removed: counts.removed, changes: changes
  }) AS kinds
}
RETURN a.id AS from, b.id AS to, unknown, kinds,
  CASE unknown WHEN [] THEN 'DERIVED' ELSE 'NOT_STATED' END AS assertion,
  CASE unknown WHEN [] THEN reduce(sum = 0, each IN kinds | sum + each.created) END AS created,
  CASE unknown WHEN [] THEN reduce(sum = 0, each IN kinds | sum + each.changed) END AS changed,
  CASE unknown WHEN [] THEN reduce(sum = 0, each IN kinds | sum + each.removed) END AS removed;
