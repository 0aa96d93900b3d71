package org.folioext.marc.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.folioext.marc.cli.io.ClosedPipe;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.World;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together, and says what happens when one fails. */
final class Commands {
  private final World world;

  Commands(World world) {
    this.world = world;
  }

  CommandLine commandLine() {
    MarcCommand marc = new MarcCommand();
    CommandLine line = new CommandLine(marc);
    line.addSubcommand(new CheckCommand(world));
    line.addSubcommand(new RulesCommand(world));
    line.addSubcommand(new ExplainCommand(world));
    line.addSubcommand(new ShowCommand(world));
    boolean colour = world.terminals().out() && !world.env().containsKey("NO_COLOR");
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(new OutputStreamWriter(world.out(), StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(world.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, args) -> misused(e));
    line.setExecutionExceptionHandler((e, failed, result) -> failed(e, marc.debug));
    return line;
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
