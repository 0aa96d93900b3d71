package org.folioext.patronmatching.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import org.folioext.patronmatching.file.Refused;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program begins. Exit codes: 0 done, 2 could not. */
public final class Main {
  private static final int DONE = 0;
  private static final int COULD_NOT = 2;

  private Main() {}

  /** Runs the command in this process and ends it. */
  public static void main(String[] args) {
    World world =
        new World(
            new FileInputStream(FileDescriptor.in),
            new PrintWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
            new PrintWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.err), Charset.defaultCharset())),
            Terminal.isOne(2),
            Clock.systemDefaultZone());
    System.exit(run(world, args));
  }

  /**
   * Runs the command.
   *
   * @return its exit code
   */
  static int run(World world, String... args) {
    CommandLine line = new CommandLine(new MatchCommand(world));
    line.setOut(world.out()).setErr(world.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, refused) -> misused(e));
    line.setExecutionExceptionHandler((e, failed, result) -> failed(e, world));
    int code = tried(line, world, args);
    if (world.out().checkError() && code == DONE) {
      code = say(world, "the summary cannot be written where it goes; the files are whole.");
    }
    world.err().flush();
    return code;
  }

  private static int tried(CommandLine line, World world, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return say(
          world, "there is not enough memory. Give it more, such as SUITE_JAVA_OPTS=-Xmx2g.");
    }
  }

  private static int misused(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("match: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See './suite match --help' for what it takes.");
    return COULD_NOT;
  }

  private static int failed(Exception e, World world) {
    return e instanceof Refused || e instanceof InvalidPathException
        ? say(world, e.getMessage())
        : say(world, "unexpected fault: " + e.getClass().getName() + at(e) + ". Please report it.");
  }

  /** Where it happened. What it says may hold something of a patron. */
  private static String at(Exception e) {
    return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
  }

  private static int say(World world, String problem) {
    world.err().println("match: " + problem);
    return COULD_NOT;
  }
}
