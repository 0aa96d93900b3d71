package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Each flag of a tenant, and all that ever happened to it. Stateless. */
final class Histories {
  private static final String HISTORIES =
      """
      SELECT concat_ws(' ', f.patron, f.rule, f.state, f.baseline, f.held, f.version,
        (SELECT string_agg(s.number || s.action || s.state_after, ' ' ORDER BY s.number)
          FROM flag_step s WHERE s.flag = f.id))
      FROM flag f ORDER BY 1""";

  private Histories() {}

  /** How many flags of a tenant are lost, doubled or other than those of another one. */
  static int differing(FlagsBench bench, String tenant, String from) {
    List<String> expected = of(bench, from);
    List<String> found = of(bench, tenant);
    assertThat(expected).isNotEmpty();
    Set<String> differing = new HashSet<>(found);
    expected.forEach(differing::remove);
    return Math.max(Math.abs(found.size() - expected.size()), differing.size());
  }

  private static List<String> of(FlagsBench bench, String tenant) {
    return bench.sql(
        tenant,
        sql ->
            sql.query(HISTORIES)
                .execute()
                .map(
                    rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> row.getString(0))
                            .toList()));
  }
}
