package org.folioext.patronnotices.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ./suite notices}. Exit codes: 0 done, 2 could not. */
@Command(
    name = "notices",
    description = "Tries rules of patron notices on files. Nothing is sent, nothing is stored.",
    subcommands = {RulesCommand.class, PreviewCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Notices {

  private Notices() {}

  /** Runs a command in this process and ends it. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), Charset.defaultCharset()));
    int code = run(out, err, Clock.systemDefaultZone(), args);
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param clock which day it is, where no option says so
   * @return its exit code
   */
  static int run(PrintWriter out, PrintWriter err, Clock clock, String... args) {
    CommandLine line = new CommandLine(new Notices(), new Commands(clock));
    line.setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Notices::day);
    line.setParameterExceptionHandler((e, refused) -> misused(e));
    line.setExecutionExceptionHandler((e, failed, result) -> failed(e, failed));
    int code = line.execute(args.length == 0 ? new String[] {"--help"} : args);
    out.flush();
    err.flush();
    return code;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' should be a day such as 2026-12-25.");
    }
  }

  private static int misused(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("notices: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println(
        "See '"
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help' for what it takes.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine failed) throws Exception {
    if (e instanceof Refused || e instanceof InvalidPathException) {
      failed.getErr().println("notices: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw e;
  }

  /** Makes commands, which want to know which day it is. */
  private record Commands(Clock clock) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == PreviewCommand.class
          ? type.cast(new PreviewCommand(clock))
          : CommandLine.defaultFactory().create(type);
    }
  }
}
