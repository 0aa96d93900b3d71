package org.folioext.marc.cli;

import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.schema.AvramWriter;
import org.folioext.marc.schema.Marc21;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code marc schema}: what MARC 21 defines, for a library to begin its own with. */
@Command(
    name = "schema",
    description = "Writes what MARC 21 defines as Avram (JSON), to make your own schema from.",
    footer = {
      "",
      "A profile names your own: 'schemas: {bib: our-bib.json}'.",
      "",
      "Example:",
      "  marc schema bib > our-bib.json"
    })
final class SchemaCommand implements Callable<Integer> {
  /** The formats there is a schema of. */
  enum Format {
    bib(MarcFormat.BIBLIOGRAPHIC),
    auth(MarcFormat.AUTHORITY),
    hold(MarcFormat.HOLDINGS);

    private final MarcFormat format;

    Format(MarcFormat format) {
      this.format = format;
    }
  }

  private final World world;

  @Parameters(paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}.")
  private Format format;

  SchemaCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Failure {
    StringWriter avram = new StringWriter();
    AvramWriter.write(new Marc21().of(format.format), avram);
    Console.print(world, avram.append('\n').toString());
    return ExitCodes.CLEAN;
  }
}
