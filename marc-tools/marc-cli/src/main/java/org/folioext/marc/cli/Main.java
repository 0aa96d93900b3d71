package org.folioext.marc.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.folioext.marc.cli.io.Interruption;
import org.folioext.marc.cli.io.Terminals;
import org.folioext.marc.cli.io.World;

/**
 * Where the program begins. Exit codes: 0 clean, 1 findings as grave as {@code --fail-on}, 2 could
 * not run, 130 interrupted, 143 terminated.
 */
public final class Main {
  private Main() {}

  /** Runs a command in this process and ends it. */
  public static void main(String[] args) {
    Interruption interruption = new Interruption();
    CountDownLatch finished = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> finish(interruption, finished), "interruption"));
    World world =
        new World(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)),
                false,
                Charset.defaultCharset()),
            Terminals.ofProcess(),
            System.getenv(),
            Clock.systemUTC(),
            interruption);
    int exitCode = 2;
    try {
      exitCode = run(world, args);
    } finally {
      finished.countDown();
    }
    System.exit(exitCode);
  }

  /**
   * Runs a command.
   *
   * @return its exit code
   */
  public static int run(World world, String... args) {
    int exitCode = new Commands(world).commandLine(args).execute(args);
    world.err().flush();
    return exitCode;
  }

  /**
   * On Ctrl-C or SIGTERM, waits for the run to end its report; the JVM then exits by itself, with
   * 130 or 143.
   */
  private static void finish(Interruption interruption, CountDownLatch finished) {
    interruption.request();
    try {
      finished.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
