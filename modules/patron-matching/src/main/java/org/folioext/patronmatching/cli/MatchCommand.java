package org.folioext.patronmatching.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folioext.patronmatching.file.Column;
import org.folioext.patronmatching.file.DateOrder;
import org.folioext.patronmatching.file.Intake;
import org.folioext.patronmatching.file.Models;
import org.folioext.patronmatching.file.Patrons;
import org.folioext.patronmatching.file.Refused;
import org.folioext.patronmatching.file.Results;
import org.folioext.patronmatching.file.Source;
import org.folioext.patronmatching.measure.Quality;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.tidy.Tidy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./suite match}: tells which accounts of a file are one person's. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Tells which accounts of a file of patrons are one person's, and which are a family's.",
      "Nothing leaves this machine; the files that are written hold ids, no names."
    },
    footer = {
      "",
      "Writes pairs.csv (id_a,id_b,probability,verdict,reasons) and clusters.csv (id,cluster).",
      "Exit codes: 0 done, 2 could not.",
      "",
      "Examples:",
      "  match patrons.csv",
      "  match --columns id=Barcode,given=Vorname,family=Nachname --out result export.csv",
      "  match --region DE --dates DMY users.json"
    })
final class MatchCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 256;

  private final World world;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATRONS",
      arity = "1",
      description = "CSV, or FOLIO's users as JSON; - is standard input.")
  private String file;

  @Option(
      names = "--columns",
      paramLabel = "WHAT=NAME",
      split = ",",
      description =
          "Columns that are not recognized. WHAT is id, given, middle, preferred, family, birth,"
              + " number (of the house), street, place, postcode, phone or email; the last two may"
              + " be given several times. 'WHAT=' leaves one out.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "What stands first in dates of birth: ${COMPLETION-CANDIDATES}.")
  private DateOrder dates;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "Of the characters, such as ISO-8859-1 (default: UTF-8).")
  private String encoding;

  @Option(
      names = "--region",
      paramLabel = "XX",
      defaultValue = "ZZ",
      description = "The library's country, as in .de, for phone numbers that begin with none.")
  private String region;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Where the two files go (default: here).")
  private String out;

  @Option(
      names = "--save-model",
      paramLabel = "FILE",
      description = "Keep what was learned of the patrons in FILE.")
  private Path saved;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Learn nothing; take what an earlier run kept in FILE.")
  private Path model;

  @Option(
      names = "--truth",
      paramLabel = "COLUMN",
      defaultValue = "",
      description = "A column that is the same where it is one person, to measure against.")
  private String truth;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work with N threads (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--progress", description = "Tell how far it is, even where no person looks.")
  private boolean isProgressTold;

  MatchCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Exception {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads is a number from 1 to " + MOST_THREADS + ".");
    }
    long began = world.clock().millis();
    LocalDate today = LocalDate.now(world.clock());
    Source source = Source.of(file, world.in());
    Intake.How how =
        new Intake.How(asked(), Optional.ofNullable(dates), charset(), truth, today.getYear());
    Optional<Model> known = Optional.ofNullable(model).map(path -> Models.read(path, Run.HASH));
    Results results = new Results(Path.of(out), source.file(), Optional.ofNullable(saved));
    Progress progress =
        new Progress(world.err(), world.clock(), !world.isWatched() && !isProgressTold);
    Run.Found found;
    Patrons patrons;
    try {
      patrons = new Intake(source, how, new Tidy(region()), progress::read).read();
      found = new Run(patrons.roster(), progress).into(results, known, today, threads);
    } finally {
      progress.end();
    }
    Summary summary = new Summary(world.out());
    summary.read(patrons);
    summary.found(found, patrons.roster().size());
    if (!truth.isEmpty()) {
      summary.measured(Quality.of(found.matches(), patrons.truth()), truth);
    }
    summary.end(results.names(), world.clock().millis() - began);
    return 0;
  }

  private String region() {
    String upper = region.toUpperCase(Locale.ROOT);
    if (!upper.matches("[A-Z]{2}")) {
      throw new ParameterException(
          spec.commandLine(), "--region is a country of two letters, such as DE.");
    }
    return upper;
  }

  private Charset charset() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "'%s' is no encoding. Such are UTF-8, ISO-8859-1, windows-1252.".formatted(encoding),
          e);
    }
  }

  private Map<Column, List<String>> asked() {
    Map<Column, List<String>> asked = new EnumMap<>(Column.class);
    for (String one : columns) {
      int equals = one.indexOf('=');
      List<String> names =
          asked.computeIfAbsent(
              column(equals < 0 ? one : one.substring(0, equals).strip()),
              column -> new ArrayList<>());
      if (equals < 0) {
        throw new ParameterException(
            spec.commandLine(), "--columns is such as given=Vorname,family=Nachname.");
      }
      String name = one.substring(equals + 1).strip();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return asked;
  }

  private Column column(String what) {
    for (Column column : Column.values()) {
      if (column.text().equalsIgnoreCase(what)) {
        return column;
      }
    }
    throw new Refused("--columns: '%s' is nothing that is read; see --help.".formatted(what));
  }
}
