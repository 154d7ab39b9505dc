/** What a database holds, as the words of ALTER and DROP name it. */

/**
 * SQL: `space` (its schema), `owner`, `what` ("TABLE unit", "ROUTINE new_id()") and `step`, in whose order they can be changed.
 * Without the catalogues, without what belongs to an extension; a sequence of a column goes with its table.
 */
export const databaseObjects = `
  SELECT space, pg_get_userbyid(owner) AS owner, what, step FROM (
    SELECT 'pg_namespace'::regclass AS class, oid, nspname AS space, nspowner AS owner, 1 AS step, format('SCHEMA %I', nspname) AS what
    FROM pg_namespace
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, nspname, relowner, 2, format('%s %s',
      CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass)
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v', 'm') OR (relkind = 'S' AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')))
    UNION ALL
    SELECT 'pg_proc'::regclass, p.oid, nspname, proowner, 3, format('ROUTINE %s', p.oid::regprocedure)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, nspname, typowner, 4, format('TYPE %s', t.oid::regtype)
    FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE typtype IN ('e', 'd', 'r')
  ) AS object
  WHERE space !~ '^pg_' AND space <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = class AND d.objid = object.oid AND d.deptype = 'e')`;
