package org.folioext.marc.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Input;
import org.folioext.marc.cli.io.Sink;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.cli.run.Conversion;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.WriterOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marc convert}: the same records in another format. */
@Command(
    name = "convert",
    description = {
      "Writes the records of all files in another format, in UTF-8.",
      "What cannot be written there stops it, so that nothing is lost unseen."
    },
    footer = {
      "",
      "Exit codes: 0 all written, 1 something was lost (--lenient), 2 could not run.",
      "",
      "Examples:",
      "  marc convert vendor.mrc --to mrk --output vendor.mrk",
      "  marc convert old.mrc --to xml --lenient > old.xml"
    })
final class ConvertCommand implements Callable<Integer> {
  /** Formats by their usual file suffixes. */
  enum Target {
    mrc(SourceFormat.ISO_2709),
    xml(SourceFormat.MARC_XML),
    json(SourceFormat.MARC_JSON),
    mrk(SourceFormat.MRK);

    private final SourceFormat format;

    Target(SourceFormat format) {
      this.format = format;
    }
  }

  private final World world;

  @Parameters(paramLabel = "FILE", description = "Files of records; - or none: standard input.")
  private List<String> files;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "Format to write: ${COMPLETION-CANDIDATES}.")
  private Target to;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output.")
  private String output;

  @Option(
      names = "--lenient",
      description = "Leave out what cannot be written, and say what was lost.")
  private boolean lenient;

  ConvertCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Failure {
    List<Input> inputs = Input.of(files);
    WriterOptions usual = WriterOptions.USUAL;
    try (Sink sink = Sink.of(output, inputs, world)) {
      Conversion conversion = new Conversion(world, sink, to.format);
      boolean whole = conversion.run(inputs, lenient ? usual.leniently() : usual);
      if (world.interruption().requested()) {
        return ExitCodes.INTERRUPTED;
      }
      return whole ? ExitCodes.CLEAN : ExitCodes.FINDINGS;
    }
  }
}
