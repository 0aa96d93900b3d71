package org.folioext.marcchecks.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folioext.marc.Position;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.okapi.cql.Listed;
import org.junit.jupiter.api.Test;

/** A file in batches. */
class FileRunTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final BatchLimits NONE = new BatchLimits(1 << 20, 1 << 30, 1 << 20, 1 << 30, LONG);
  private static final Clock STILL = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static FileRun run(BatchLimits limits, Clock clock, List<RawRecord> records)
      throws IOException {
    RuleBook rules = RuleBook.all();
    Checking checking =
        new Checking(rules.rules(), Profile.usual(), List.of("isbn"), rules.standards());
    return new FileRun(new Listed(records), checking, limits, clock);
  }

  private static FileRun run(BatchLimits limits, List<RawRecord> records) throws IOException {
    return run(limits, STILL, records);
  }

  /** Records with one wrong ISBN each. */
  private static List<RawRecord> records(int count, String control) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> record(i, control, 1)).toList();
  }

  private static RawRecord record(int ordinal, String control, int wrong) {
    RecordBuilder builder = new RecordBuilder("00000nam a2200000 a 4500").control("001", control);
    for (int i = 0; i < wrong; i++) {
      builder = builder.data("020", ' ', ' ').sub('a', "9780306406158");
    }
    Reading reading =
        new Reading.Readable(Position.inBytes(ordinal, 100L * ordinal), builder.build(), List.of());
    return RawRecord.ofSize(100, () -> reading);
  }

  private static List<CheckedBatch> batches(FileRun run) throws IOException {
    List<CheckedBatch> all = new ArrayList<>();
    do {
      all.add(run.check());
    } while (!all.get(all.size() - 1).last());
    return all;
  }

  private static List<Long> sizes(FileRun run) throws IOException {
    return batches(run).stream().map(batch -> batch.counts().records()).toList();
  }

  @Test
  void batchEndsWithItsRecordsBytesOrFindings() throws IOException {
    List<RawRecord> seven = records(7, "1");
    assertThat(sizes(run(NONE, seven))).containsExactly(7L);
    assertThat(sizes(run(new BatchLimits(3, 1 << 30, 99, 1 << 30, LONG), seven)))
        .containsExactly(3L, 3L, 1L);
    assertThat(sizes(run(new BatchLimits(99, 250, 99, 1 << 30, LONG), seven)))
        .containsExactly(3L, 3L, 1L);
    assertThat(sizes(run(new BatchLimits(99, 1 << 30, 2, 1 << 30, LONG), seven)))
        .containsExactly(2L, 2L, 2L, 1L);
  }

  @Test
  void batchEndsWithTheCharactersOfItsFindings() throws IOException {
    BatchLimits limits = new BatchLimits(99, 1 << 30, 99, 1500, LONG);
    assertThat(sizes(run(limits, records(4, "1")))).containsExactly(4L);
    assertThat(sizes(run(limits, records(4, "1".repeat(800))))).containsExactly(2L, 2L);
  }

  @Test
  void batchEndsWithItsTime() throws IOException {
    BatchLimits limits = new BatchLimits(99, 1 << 30, 99, 1 << 30, Duration.ofSeconds(3));
    assertThat(sizes(run(limits, new Ticking(), records(5, "1")))).containsExactly(3L, 2L);
  }

  @Test
  void findingsAreTheSameWhereverBatchesEndAndWhereverItGoesOn() throws IOException {
    List<RawRecord> many = records(200, "1");
    List<RunFinding> whole = findings(batches(run(NONE, many)));
    assertThat(whole).hasSize(200);
    BatchLimits small = new BatchLimits(7, 1 << 30, 99, 1 << 30, LONG);
    assertThat(findings(batches(run(small, many)))).isEqualTo(whole);
    FileRun again = run(small, many);
    for (int i = 0; i < 150; i++) {
      assertThat(again.skip()).isTrue();
    }
    assertThat(findings(batches(again))).isEqualTo(whole.subList(150, 200));
    assertThat(again.skip()).isFalse();
  }

  private static List<RunFinding> findings(List<CheckedBatch> batches) {
    return batches.stream().flatMap(batch -> batch.findings().stream()).toList();
  }

  @Test
  void emptyFileIsOneEmptyBatch() throws IOException {
    assertThat(sizes(run(NONE, List.of()))).containsExactly(0L);
  }

  @Test
  void findingsOfARecordAreNumberedAndKnowIt() throws IOException {
    RunFinding second = run(NONE, List.of(record(1, "ocm-1", 2))).check().findings().get(1);
    assertThat(second.position()).isEqualTo(Position.inBytes(1, 100));
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.control()).hasValue("ocm-1");
    assertThat(second.rule()).isEqualTo("isbn");
    assertThat(second.type()).hasValue("bib");
  }

  @Test
  void longValuesAreCutAndNulIsShown() throws IOException {
    RawRecord raw = record(1, "\0" + "9".repeat(5000), 1);
    String control = run(NONE, List.of(raw)).check().findings().get(0).control().orElseThrow();
    assertThat(control).hasSize(1001).startsWith("\u24009").endsWith("9\u2026");
  }

  /** Records in a list. */
  private static final class Listed implements RecordSource {
    private final List<RawRecord> records;
    private int next;

    Listed(List<RawRecord> records) {
      this.records = records;
    }

    @Override
    public RawRecord next() {
      return next < records.size() ? records.get(next++) : null;
    }

    @Override
    public SourceFormat format() {
      return SourceFormat.ISO_2709;
    }

    @Override
    public void close() {}
  }

  /** A second passes each time it is asked. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
