package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapi.pg.ModuleName;

/**
 * A schema as SQL that makes it again, owned by whoever executes it: tables, rows, then keys,
 * indexes and what the owner may not do. It knows what our migrations use, and fails on anything
 * else. Stateless.
 */
public final class SchemaDump {
  private static final String UNKNOWN =
      "SELECT relname FROM pg_class c WHERE relnamespace = %1$s AND relkind NOT IN ('r', 'i')"
          + " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'i')"
          + " UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = %1$s";

  private static final String MAKE =
      """
      SELECT format(E'CREATE TABLE %%I (\\n%%s\\n);', c.relname, string_agg(
        format('  %%I %%s', a.attname, format_type(a.atttypid, a.atttypmod))
          || CASE a.attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
          || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
          || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
        E',\\n' ORDER BY a.attnum))
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = %1$s AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname""";

  private static final String STORAGE =
      """
      SELECT format('ALTER TABLE %%I ALTER COLUMN %%I SET STORAGE %%s;', c.relname, a.attname,
        CASE a.attstorage WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' WHEN 'p' THEN 'PLAIN'
          ELSE 'EXTENDED' END)
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relnamespace = %1$s AND c.relkind = 'r' AND a.attstorage <> t.typstorage
      ORDER BY 1""";

  /** Queries, a table each, that find statements. */
  private static final String ROWS =
      """
      SELECT format('SELECT ''INSERT INTO %%I OVERRIDING SYSTEM VALUE VALUES ('' || concat_ws('', '', %%s) || '');'''
        || ' FROM %%I ORDER BY 1', c.relname,
        string_agg(format('quote_nullable(%%I::text)', a.attname), ', ' ORDER BY a.attnum),
        c.relname)
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = %1$s AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname""";

  /** Queries, an identity each, that find where it goes on. */
  private static final String IDENTITIES =
      """
      SELECT format('SELECT format(''SELECT setval(pg_get_serial_sequence(%%%%L, %%%%L), %%%%s);'','
        || ' %%L, %%L, greatest(max(%%I), 1)) FROM %%I', c.relname, a.attname, a.attname, c.relname)
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = %1$s AND a.attidentity <> '' ORDER BY c.relname""";

  private static final String CONSTRAINTS =
      """
      SELECT format('ALTER TABLE %%I ADD CONSTRAINT %%I %%s;', c.relname, k.conname,
        pg_get_constraintdef(k.oid))
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.connamespace = %1$s ORDER BY k.contype = 'f', c.relname, k.conname""";

  private static final String INDEXES =
      """
      SELECT pg_get_indexdef(i.indexrelid, 0, true) || ';'
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE c.relnamespace = %1$s
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
      ORDER BY c.relname""";

  /** What the owner of a table took from itself. */
  private static final String RIGHTS =
      """
      SELECT format('REVOKE ALL ON %%1$I FROM CURRENT_USER; GRANT %%2$s ON %%1$I TO CURRENT_USER;',
        c.relname, string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type))
      FROM pg_class c, aclexplode(c.relacl) a
      WHERE c.relnamespace = %1$s AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname""";

  private static final String COLUMN_RIGHTS =
      """
      SELECT format('GRANT %%s (%%I) ON %%I TO CURRENT_USER;', r.privilege_type, a.attname, c.relname)
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) r
      WHERE c.relnamespace = %1$s ORDER BY 1""";

  private SchemaDump() {}

  /** What a module left behind for a tenant, and what it keeps of all its tenants. */
  public static String ofTenant(Sql sql, ModuleName module, String tenant) {
    return """
        -- What %1$s %2$s left behind for a tenant. Written by DumpSchema.
        CREATE SCHEMA %3$s;
        %4$s
        CREATE ROLE %5$s NOLOGIN;
        GRANT %5$s TO CURRENT_USER;
        CREATE SCHEMA %5$s AUTHORIZATION %5$s;
        SET ROLE %5$s;
        %6$s
        RESET ROLE;
        RESET search_path;
        """
        .formatted(
            module.id(),
            module.version(),
            module.moduleSchema(),
            of(sql, module.moduleSchema()),
            module.schema(tenant),
            of(sql, module.schema(tenant)));
  }

  /** All of a schema; the same data give the same text. */
  public static String of(Sql sql, String schema) {
    String id = enter(sql, schema);
    List<String> statements = new ArrayList<>(tables(sql, id));
    for (String query : texts(sql, id, ROWS, IDENTITIES)) {
      statements.addAll(sql.texts(query));
    }
    statements.addAll(keys(sql, id));
    return "SET search_path = " + schema + ";\n\n" + String.join("\n", statements) + "\n";
  }

  /** A schema without its rows and its name. */
  public static List<String> structure(Sql sql, String schema) {
    String id = enter(sql, schema);
    return Stream.of(tables(sql, id), keys(sql, id)).flatMap(List::stream).toList();
  }

  private static String enter(Sql sql, String schema) {
    String id = "'" + schema + "'::regnamespace";
    sql.execute("SET search_path = " + schema + "; SET TimeZone = 'UTC'");
    assertThat(sql.texts(UNKNOWN.formatted(id))).as("cannot be dumped").isEmpty();
    return id;
  }

  private static List<String> tables(Sql sql, String id) {
    return texts(sql, id, MAKE, STORAGE);
  }

  private static List<String> keys(Sql sql, String id) {
    return texts(sql, id, CONSTRAINTS, INDEXES, RIGHTS, COLUMN_RIGHTS);
  }

  private static List<String> texts(Sql sql, String id, String... queries) {
    return Stream.of(queries).flatMap(query -> sql.texts(query.formatted(id)).stream()).toList();
  }
}
