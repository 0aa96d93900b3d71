package org.folioext.marc.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Input;
import org.folioext.marc.cli.io.Sink;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.cli.report.Buffer;
import org.folioext.marc.cli.report.Completeness;
import org.folioext.marc.cli.report.Reporter;
import org.folioext.marc.cli.report.Tally;

/**
 * One check of some inputs. Every worker cuts a batch, reads, checks and renders it, and hands it
 * in; the caller's thread is one of them. The report is the same bytes for any number of workers.
 */
public final class CheckRun {
  private static final int EARLY_RESULTS_PER_WORKER = 4;

  private final World world;
  private final Checking checking;
  private final Reporter reporter;
  private final Sink report;
  private final Optional<Sink> ids;
  private final Problems problems;
  private final AtomicReference<Throwable> fault = new AtomicReference<>();

  /**
   * A run.
   *
   * @param report where the report goes
   * @param ids where names of records with findings go
   * @param problems told of inputs that cannot be read; the others are checked all the same
   */
  public CheckRun(
      World world,
      Checking checking,
      Reporter reporter,
      Sink report,
      Optional<Sink> ids,
      Problems problems) {
    this.world = world;
    this.checking = checking;
    this.reporter = reporter;
    this.report = report;
    this.ids = ids;
    this.problems = problems;
  }

  /**
   * Checks, and writes the report to its end, also when the user interrupts.
   *
   * @param jobs threads, at least 1
   * @return counts of what was done
   * @throws Failure when the report cannot be written
   */
  public Tally run(List<Input> inputs, int jobs) throws Failure {
    Batches batches = new Batches(inputs, world, checking, problems);
    Progress progress = progress(batches);
    int kept = jobs * EARLY_RESULTS_PER_WORKER;
    OrderedOutput output = new OrderedOutput(report, ids, progress, kept);
    Buffer around = new Buffer();
    reporter.begin(around);
    report.write(around.bytes(), around.length());
    work(batches, output, jobs);
    progress.end();
    rethrow();
    around.clear();
    reporter.end(output.tally(), completeness(), around);
    report.write(around.bytes(), around.length());
    return output.tally();
  }

  private Completeness completeness() {
    if (world.interruption().requested()) {
      return Completeness.INTERRUPTED;
    }
    return problems.any() ? Completeness.INCOMPLETE : Completeness.WHOLE;
  }

  private Progress progress(Batches batches) {
    boolean reportThere = report.isStandard() && world.terminals().out();
    boolean silent = !world.terminals().err() || reportThere;
    return new Progress(
        world.err(), world.clock(), batches::bytesRead, batches.bytesInAll(), silent);
  }

  private void work(Batches batches, OrderedOutput output, int jobs) throws Failure {
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < jobs; i++) {
      Thread helper = new Thread(() -> guarded(batches, output), "check-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    guarded(batches, output);
    try {
      for (Thread helper : helpers) {
        helper.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while checking", e);
    }
  }

  /** Works until there is nothing left; a fault stops all workers and is kept for the caller. */
  private void guarded(Batches batches, OrderedOutput output) {
    try {
      for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
        output.put(batch.ticket(), Result.of(batch, reporter, ids.isPresent(), problems));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(e, batches, output);
    } catch (Failure | RuntimeException | Error e) {
      stop(e, batches, output);
    }
  }

  private void stop(Throwable cause, Batches batches, OrderedOutput output) {
    fault.compareAndSet(null, cause);
    batches.stop();
    output.stop();
  }

  private void rethrow() throws Failure {
    Throwable cause = fault.get();
    if (cause instanceof Failure failure) {
      throw failure;
    }
    if (cause instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause != null) {
      throw new Failure("interrupted while checking", cause);
    }
  }
}
