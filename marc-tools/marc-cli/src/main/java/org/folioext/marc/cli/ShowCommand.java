package org.folioext.marc.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folioext.marc.FieldAddress;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.checks.Messages;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Input;
import org.folioext.marc.cli.io.OpenInput;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.cli.report.Annotated;
import org.folioext.marc.cli.report.Checked;
import org.folioext.marc.cli.report.Style;
import org.folioext.marc.cli.report.Wording;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marc show}: one record, with what is wrong under each field. */
@Command(
    name = "show",
    description = "Shows one record, with what is wrong under each field.",
    footer = {
      "",
      "Examples:",
      "  marc show vendor.mrc --at 12",
      "  marc show vendor.mrc --id ocm00012345 --field 856[2]"
    })
final class ShowCommand implements Callable<Integer> {
  private final World world;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = Input.STANDARD,
      description = "File of records; - or none: standard input.")
  private String file;

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "The N-th record of the file, as findings count (default: 1).")
  private Long ordinal;

  @Option(
      names = "--id",
      paramLabel = "NUMBER",
      description = "The first record with this control number (001).")
  private String control;

  @Option(
      names = "--field",
      paramLabel = "ADDRESS",
      description = "Show no more than these fields: 245, 856[2], 020$$a, leader.")
  private String field;

  @Option(names = "--profile", paramLabel = "FILE", description = "Your library's choice of rules.")
  private String profile;

  @Option(
      names = "--lang",
      defaultValue = "en",
      description = "Language of the messages: ${COMPLETION-CANDIDATES} (default: en).")
  private Language language;

  ShowCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Failure {
    Optional<FieldAddress> only = address();
    RuleBook book = RuleBook.all();
    Profile chosen = book.profile(profile);
    Checking checking =
        new Checking(book.rules(), chosen, List.of(), OwnSchemas.standards(chosen, profile));
    RawRecord raw = find();
    Reading reading = raw.read();
    Checked checked = new Checked(file, reading, checking.of(List.of(raw)).check(reading));
    Style style = Style.of(world.terminals().out(), world.env().get("NO_COLOR"));
    Messages messages = new Messages(language.locale());
    Wording wording = new Wording(language.locale());
    Console.print(world, new Annotated(messages, wording, style).render(checked, only));
    return ExitCodes.CLEAN;
  }

  private Optional<FieldAddress> address() {
    try {
      return Optional.ofNullable(field).map(FieldAddress::parse);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private RawRecord find() throws Failure {
    if (ordinal != null && (ordinal < 1 || control != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "name one record: --at with a number from 1, or --id with a control number.");
    }
    try (OpenInput input = new Input(file).open(world)) {
      long wanted = ordinal == null ? 1 : ordinal;
      long count = 0;
      for (RawRecord raw = input.next(); raw != null; raw = input.next()) {
        count++;
        if (control == null ? count == wanted : hasControlNumber(raw.read())) {
          return raw;
        }
      }
      throw new Failure(
          control == null
              ? file + " has only " + count + " records."
              : "no record of " + file + " has the control number " + control + ".");
    }
  }

  private boolean hasControlNumber(Reading reading) {
    return reading instanceof Reading.Readable readable
        && control.strip().equals(readable.record().controlNumber());
  }
}
