package org.folioext.marc.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.marc.cli.io.ClosedPipe;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.World;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together, and says what happens when one fails. */
final class Commands {
  private final World world;

  Commands(World world) {
    this.world = world;
  }

  /**
   * The commands that the arguments may mean: the one that they begin with, since looking through
   * the others' options would take half of a short run; all of them where none is named first.
   */
  CommandLine commandLine(String... args) {
    MarcCommand marc = new MarcCommand();
    CommandLine line = new CommandLine(marc);
    String first = args.length == 0 ? "" : args[0];
    for (Map.Entry<String, Supplier<Object>> command : all().entrySet()) {
      if (command.getKey().equals(first) || !all().containsKey(first)) {
        line.addSubcommand(command.getValue().get());
      }
    }
    boolean colour = world.terminals().out() && !world.env().containsKey("NO_COLOR");
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(new OutputStreamWriter(world.out(), StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(world.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Long.class, text -> number(text, Long::valueOf));
    line.registerConverter(int.class, text -> number(text, Integer::valueOf));
    line.setParameterExceptionHandler((e, refused) -> misused(e));
    line.setExecutionExceptionHandler((e, failed, result) -> failed(e, marc.debug));
    return line;
  }

  private Map<String, Supplier<Object>> all() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(world));
    commands.put("rules", () -> new RulesCommand(world));
    commands.put("explain", () -> new ExplainCommand(world));
    commands.put("show", () -> new ShowCommand(world));
    commands.put("schema", () -> new SchemaCommand(world));
    commands.put("convert", () -> new ConvertCommand(world));
    return commands;
  }

  private static <N> N number(String text, Function<String, N> read) {
    try {
      return read.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' should be a whole number such as 12.");
    }
  }

  private int misused(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("marc: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println(
        "See '"
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help' for what it takes.");
    return ExitCodes.FAILED;
  }

  private int failed(Exception e, boolean debug) {
    if (e instanceof Failure || e instanceof InvalidPathException) {
      if (!(e instanceof ClosedPipe)) {
        world.err().println("marc: " + e.getMessage());
      }
    } else {
      world.err().println("marc: unexpected fault: " + e + ". Please report it, with --debug.");
    }
    if (debug) {
      e.printStackTrace(world.err());
    }
    return ExitCodes.FAILED;
  }
}
