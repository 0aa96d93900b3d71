package org.folioext.marc.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.checks.Messages;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Input;
import org.folioext.marc.cli.io.Sink;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.cli.report.Csv;
import org.folioext.marc.cli.report.JsonLines;
import org.folioext.marc.cli.report.PlainText;
import org.folioext.marc.cli.report.Reporter;
import org.folioext.marc.cli.report.Style;
import org.folioext.marc.cli.report.Tally;
import org.folioext.marc.cli.report.Wording;
import org.folioext.marc.cli.run.CheckRun;
import org.folioext.marc.cli.run.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marc check}: says what is wrong with every record. */
@Command(
    name = "check",
    description = "Reads every record and says what is wrong with it.",
    footer = {
      "",
      "Exit codes: 0 clean, 1 findings as grave as --fail-on, 2 could not run, 130 interrupted,",
      "143 terminated.",
      "",
      "Examples:",
      "  marc check vendor.mrc",
      "  marc check --format csv --output findings.csv vendor.mrc",
      "  marc check --only isbn,issn --fail-on warning *.mrc",
      "  zcat dump.mrc.gz | marc check --format jsonl - > findings.jsonl"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int MOST_JOBS = 8;

  /** Forms of report. */
  enum Format {
    text,
    jsonl,
    csv
  }

  /** What makes a run end with 1. */
  enum FailOn {
    error,
    warning,
    check,
    note,
    never
  }

  private final World world;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "ISO 2709, MARCXML, MARC-in-JSON or MRK, gzipped or not; - or none: standard input.")
  private List<String> files;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "Form of the report: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to FILE instead of standard output.")
  private String output;

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      description = "Write the control numbers of records with findings to FILE, one a line.")
  private String ids;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description =
          "Your library's choice of rules (YAML); 'marc rules --as-profile' gives a start.")
  private String profile;

  @Option(
      names = "--only",
      paramLabel = "RULE",
      split = ",",
      description = "Apply these rules alone; separate several by commas.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Exit with 1 on findings as grave as this: ${COMPLETION-CANDIDATES} (default: error).")
  private FailOn failOn;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Work on N records at once (default: one for each processor, at most 8).")
  private int jobs = Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--lang",
      defaultValue = "en",
      description = "Language of the report: ${COMPLETION-CANDIDATES} (default: en).")
  private Language language;

  @Option(names = "--schema", description = "Print the JSON Schema of the jsonl format, and stop.")
  private boolean schema;

  CheckCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Failure {
    if (schema) {
      Console.print(world, Resources.text("findings.schema.json"));
      return ExitCodes.CLEAN;
    }
    if (jobs < 1 || jobs > 256) {
      throw new ParameterException(spec.commandLine(), "--jobs is a number from 1 to 256.");
    }
    RuleBook book = RuleBook.all();
    book.require(only);
    Profile chosen = book.profile(profile);
    Checking checking =
        new Checking(book.rules(), chosen, only, OwnSchemas.standards(chosen, profile));
    List<Input> inputs = Input.of(files);
    Problems problems = new Problems(world.err());
    if (ids != null && output != null && Sink.isSame(Path.of(ids), Path.of(output))) {
      throw new Failure("--ids and --output name the same file, " + ids + ". Name two.");
    }
    try (Sink report = Sink.of(output, inputs, world);
        Sink names = ids == null ? null : Sink.of(ids, inputs, world)) {
      CheckRun run =
          new CheckRun(
              world, checking, reporter(report), report, Optional.ofNullable(names), problems);
      return exitCode(run.run(inputs, jobs), problems);
    }
  }

  private Reporter reporter(Sink report) {
    Messages messages = new Messages(language.locale());
    return switch (format) {
      case jsonl -> new JsonLines(messages);
      case csv -> new Csv(messages);
      case text -> {
        boolean terminal = report.isStandard() && world.terminals().out();
        Style style = Style.of(terminal, world.env().get("NO_COLOR"));
        yield new PlainText(messages, new Wording(language.locale()), style);
      }
    };
  }

  private int exitCode(Tally tally, Problems problems) {
    if (world.interruption().requested()) {
      return ExitCodes.INTERRUPTED;
    }
    if (problems.any()) {
      return ExitCodes.FAILED;
    }
    Optional<Severity> threshold = Severity.of(failOn.name());
    return threshold.isPresent() && tally.atLeast(threshold.get()) > 0
        ? ExitCodes.FINDINGS
        : ExitCodes.CLEAN;
  }
}
