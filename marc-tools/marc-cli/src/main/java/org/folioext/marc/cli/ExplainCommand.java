package org.folioext.marc.cli;

import java.util.concurrent.Callable;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code marc explain}: tells all of one rule. */
@Command(
    name = "explain",
    description = "Tells what a rule looks for, why, and what to do.",
    footer = {"", "Example:", "  marc explain isbn"})
final class ExplainCommand implements Callable<Integer> {
  private final World world;

  @Parameters(paramLabel = "RULE", description = "Id of the rule, as findings show it.")
  private String id;

  ExplainCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Failure {
    RuleInfo rule = RuleBook.all().find(id);
    StringBuilder text = new StringBuilder(RuleText.doc(rule).stripTrailing()).append("\n\n");
    text.append("Group:    ").append(rule.group().id()).append('\n');
    text.append("Severity: ").append(rule.severity().id()).append('\n');
    text.append("Records:  ").append(RuleText.scope(rule.scope())).append('\n');
    text.append("Standard: ").append(rule.standard()).append('\n');
    if (!rule.options().isEmpty()) {
      text.append("Options in a profile:\n").append(RuleText.options(rule));
    }
    Console.print(world, text.toString());
    return ExitCodes.CLEAN;
  }
}
