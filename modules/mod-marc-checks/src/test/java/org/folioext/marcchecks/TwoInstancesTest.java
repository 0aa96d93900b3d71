package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;
import static org.folioext.marcchecks.RunFixtures.execute;
import static org.folioext.marcchecks.RunFixtures.until;
import static org.folioext.marcchecks.RunFixtures.value;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two instances, three tenants, and several runs of each. */
@TestInstance(Lifecycle.PER_CLASS)
class TwoInstancesTest {
  private static final List<String> TENANTS = List.of("north", "south", "west");
  private static final int COPIES = 4;

  private final RunBench bench = new RunBench();
  private final MarcChecksModule one = bench.instance(RunBench.options(7));
  private final MarcChecksModule two = bench.instance(RunBench.options(7));

  @AfterAll
  void stop() {
    bench.close();
  }

  @Test
  void bothWorkAndEveryFindingIsThereOnce() {
    for (String tenant : TENANTS) {
      bench.enable(tenant);
      String first = json(bench.upload(one, tenant, RunsTest.defects())).getString("id");
      assertThat(bench.ended(one, tenant, first).getString("state")).isEqualTo("finished");
      copies(tenant);
      rememberOwners(tenant);
    }
    for (String tenant : TENANTS) {
      bench.post(one, tenant, "/marc-checks/timer");
      bench.post(two, tenant, "/marc-checks/timer");
    }
    for (String tenant : TENANTS) {
      until(() -> value(bench, tenant, finished()).equals(String.valueOf(COPIES + 1)));
      String undisturbed = report(tenant, "ORDER BY created LIMIT 1");
      for (int copy = 1; copy <= COPIES; copy++) {
        assertThat(report(tenant, "ORDER BY created OFFSET " + copy + " LIMIT 1"))
            .isEqualTo(undisturbed);
      }
    }
    assertThat(TENANTS.stream().flatMap(tenant -> owners(tenant).stream()).distinct()).hasSize(2);
  }

  private static String finished() {
    return "SELECT count(*) FROM run WHERE state = 'finished'";
  }

  /** Runs that wait, of the file that was checked. */
  private void copies(String tenant) {
    execute(
        bench,
        tenant,
        """
        INSERT INTO run (id, upload_id, profile_name, profile_yaml, file_name, state, bytes_total,
          created)
        SELECT gen_random_uuid(), upload_id, profile_name, profile_yaml, file_name, 'waiting',
          bytes_total, created + n * interval '1 second'
        FROM run, generate_series(1, %d) n"""
            .formatted(COPIES));
  }

  private void rememberOwners(String tenant) {
    execute(bench, tenant, "CREATE TABLE worked (owner text)");
    execute(
        bench,
        tenant,
        """
        CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO worked VALUES (NEW.owner); RETURN NULL; END $$""");
    execute(
        bench,
        tenant,
        """
        CREATE TRIGGER remember AFTER UPDATE ON run FOR EACH ROW
        WHEN (NEW.records > OLD.records) EXECUTE FUNCTION remember()""");
  }

  private List<String> owners(String tenant) {
    return List.of(
        value(bench, tenant, "SELECT string_agg(DISTINCT owner, ' ') FROM worked").split(" "));
  }

  private String report(String tenant, String which) {
    String run = value(bench, tenant, "SELECT id FROM run " + which);
    String path = "/marc-checks/runs/" + run + "/report?format=jsonl";
    return new String(bench.get(two, tenant, path).body(), StandardCharsets.UTF_8);
  }
}
