package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunFixtures.execute;
import static org.folioext.marcchecks.RunFixtures.insert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the timer takes away. */
@TestInstance(Lifecycle.PER_CLASS)
class CleaningTest {
  private final RunBench bench = new RunBench();
  private final MarcChecksModule module = bench.instance(RunBench.options(7));

  @AfterAll
  void stop() {
    bench.close();
  }

  @Test
  void timerTakesAwayWhatIsOld() {
    bench.enable("old");
    String kept = insert(bench, "old", "finished", "NULL, now() - interval '29 days'");
    String without = insert(bench, "old", "finished", "NULL, now() - interval '31 days'");
    insert(bench, "old", "failed", "NULL, now() - interval '181 days'");
    execute(
        bench,
        "old",
        "INSERT INTO upload (id, state, file_name, changed) VALUES"
            + " (gen_random_uuid(), 'receiving', 'left', now() - interval '2 hours'),"
            + " (gen_random_uuid(), 'receiving', 'coming', now())");
    assertThat(bench.post(module, "old", "/marc-checks/timer").statusCode()).isEqualTo(204);
    assertThat(bench.count("old", "run")).isEqualTo(2);
    assertThat(bench.count("old", "upload")).isEqualTo(2);
    assertThat(bench.get(module, "old", "/marc-checks/runs/" + kept).statusCode()).isEqualTo(200);
    String file = "/marc-checks/runs/" + without + "/records-file?part=clean";
    assertThat(bench.get(module, "old", file).statusCode()).isEqualTo(409);
  }

  /** A statement that deletes more rows of a table than may go at once fails. */
  private void deletingAtOnce(String tenant, String table, int most) {
    execute(
        bench,
        tenant,
        """
        CREATE FUNCTION few_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF (SELECT count(*) FROM gone) > %2$d THEN RAISE 'too many at once'; END IF;
          RETURN NULL;
        END $$"""
            .formatted(table, most));
    execute(
        bench,
        tenant,
        """
        CREATE TRIGGER few AFTER DELETE ON %1$s REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION few_%1$s()"""
            .formatted(table));
  }

  @Test
  void muchGoesInPieces() {
    bench.enable("much");
    deletingAtOnce("much", "finding", 10_000);
    deletingAtOnce("much", "upload_chunk", 256);
    insert(bench, "much", "finished", "NULL, now() - interval '181 days'");
    insert(bench, "much", "finished", "NULL, now() - interval '182 days'");
    String kept = insert(bench, "much", "finished", "NULL, now()");
    execute(
        bench,
        "much",
        """
        INSERT INTO finding (run_id, record, n, record_offset, rule, rule_group, severity, at,
          pointer, message, args)
        SELECT id, record, 1, 0, 'isbn', 'identifiers', 3, '020', '', 'wrong', '[]'
        FROM run, generate_series(1, 12000) record""");
    execute(
        bench,
        "much",
        "INSERT INTO upload_chunk SELECT id, seq, 'x' FROM upload, generate_series(0, 299) seq");
    assertThat(bench.post(module, "much", "/marc-checks/timer").statusCode()).isEqualTo(204);
    assertThat(bench.count("much", "run")).isEqualTo(1);
    assertThat(bench.count("much", "finding")).isEqualTo(12_000);
    assertThat(bench.count("much", "upload")).isEqualTo(1);
    assertThat(bench.count("much", "upload_chunk")).isEqualTo(300);
    assertThat(bench.get(module, "much", "/marc-checks/runs/" + kept).statusCode()).isEqualTo(200);
  }

  @Test
  void deletedRunIsGoneAtOnceAndItsRowsGoInPieces() {
    bench.enable("deleted");
    deletingAtOnce("deleted", "finding", 0);
    deletingAtOnce("deleted", "upload_chunk", 0);
    String run = insert(bench, "deleted", "finished", "NULL, now()");
    String kept = insert(bench, "deleted", "finished", "NULL, now()");
    execute(
        bench,
        "deleted",
        """
        INSERT INTO finding (run_id, record, n, record_offset, rule, rule_group, severity, at,
          pointer, message, args)
        SELECT id, record, 1, 0, 'isbn', 'identifiers', 3, '020', '', 'wrong', '[]'
        FROM run, generate_series(1, 12000) record""");
    execute(
        bench,
        "deleted",
        "INSERT INTO upload_chunk SELECT id, seq, 'x' FROM upload, generate_series(0, 299) seq");
    String path = "/marc-checks/runs/" + run;
    var deleted = bench.send(module.port(), "deleted", "DELETE", path, Optional.empty());
    assertThat(deleted.statusCode()).isEqualTo(204);
    for (String of : List.of("", "/counts", "/findings", "/records/1", "/report?format=csv")) {
      assertThat(bench.get(module, "deleted", path + of).statusCode()).as(of).isEqualTo(404);
    }
    execute(bench, "deleted", "DROP TRIGGER few ON finding; DROP TRIGGER few ON upload_chunk");
    execute(bench, "deleted", "DROP FUNCTION few_finding; DROP FUNCTION few_upload_chunk");
    deletingAtOnce("deleted", "finding", 10_000);
    deletingAtOnce("deleted", "upload_chunk", 256);
    assertThat(bench.post(module, "deleted", "/marc-checks/timer").statusCode()).isEqualTo(204);
    assertThat(bench.count("deleted", "finding")).isEqualTo(12_000);
    assertThat(bench.count("deleted", "upload_chunk")).isEqualTo(300);
    assertThat(bench.count("deleted", "gone_run")).isZero();
    path = "/marc-checks/runs/" + kept;
    assertThat(bench.get(module, "deleted", path).statusCode()).isEqualTo(200);
  }

  @Test
  void instanceWhoseClockIsWrongTakesNoUploadAwayThatComes() {
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
    MarcChecksModule wrong = bench.instance(RunBench.options(7), ahead);
    bench.enable("clock");
    execute(
        bench,
        "clock",
        "INSERT INTO upload (id, state, file_name, changed) VALUES"
            + " (gen_random_uuid(), 'receiving', 'coming', now())");
    assertThat(bench.post(wrong, "clock", "/marc-checks/timer").statusCode()).isEqualTo(204);
    assertThat(bench.count("clock", "upload")).isEqualTo(1);
  }
}
