package org.folioext.sandbox;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code ./suite demo}. */
public final class Main {
  private static final int WENT_WRONG = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private Main() {}

  /**
   * Runs the demo. {@code suite.root} is the folder of the repository.
   *
   * <p>Exit codes: 0 the job was done, 1 it was not, 2 the command line is not understood.
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  private static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help") || args.contains("-h")) {
      out.print(Options.USAGE);
      return 0;
    }
    try {
      return demo(Options.of(args), Path.of(System.getProperty("suite.root", ".")), out);
    } catch (IllegalArgumentException e) {
      err.println("demo: " + e.getMessage());
      return NOT_UNDERSTOOD;
    } catch (Exception e) {
      err.println("demo: " + e.getMessage());
      return WENT_WRONG;
    }
  }

  private static int demo(Options options, Path root, PrintStream out) throws Exception {
    Clock clock = Clock.systemUTC();
    Progress progress = new Progress(out, clock);
    Path folder = Files.createDirectories(root.resolve("target/demo")).toRealPath();
    DeadDemos.tidy(folder);
    Path data = DeadDemos.data(folder);
    try (Sandbox sandbox =
        Sandbox.start(options, root.resolve("descriptors"), data, clock, progress)) {
      Staff staff = sandbox.signIn(Login.CATALOGER);
      FirstJob.Outcome outcome = new FirstJob(staff, folder, clock).run(progress);
      Summary summary = new Summary(out);
      summary.catalogue(outcome);
      summary.patrons(sandbox.firstScan());
      summary.where(sandbox.url(), sandbox.consoleUrl(), sandbox.mails(), outcome);
      out.printf("%nDone in %s.%n", progress.sinceStart());
      if (!options.once()) {
        out.println("It stays up until Ctrl-C.");
        untilInterrupted();
      }
    }
    return 0;
  }

  /** Ctrl-C ends the JVM; PostgreSQL goes with it by a hook of its own. */
  private static void untilInterrupted() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
