package org.folioext.marc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.cli.io.Interruption;
import org.folioext.marc.cli.io.Terminals;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.Writers;

/** Runs commands in this process, and makes files of records for them. */
final class Cli {
  static final String GOOD_ISBN = "9780306406157";
  static final String BAD_ISBN = "9780306406158";

  /** What a command did. */
  record Outcome(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private InputStream in = InputStream.nullInputStream();
  private OutputStream out;
  private Terminals terminals = Terminals.none();
  private Clock clock = Clock.systemUTC();
  final Interruption interruption = new Interruption();

  Cli in(InputStream stream) {
    in = stream;
    return this;
  }

  Cli in(byte[] bytes) {
    return in(new ByteArrayInputStream(bytes));
  }

  Cli out(OutputStream stream) {
    out = stream;
    return this;
  }

  Cli terminals(Terminals these) {
    terminals = these;
    return this;
  }

  Cli clock(Clock ticking) {
    clock = ticking;
    return this;
  }

  Outcome run(Object... args) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    World world =
        new World(
            in, out == null ? written : out, errors, terminals, Map.of(), clock, interruption);
    int exit = Main.run(world, words);
    return new Outcome(
        exit, written.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A record with a control number (none if null) and an ISBN. */
  static MarcRecord record(String control, String isbn) {
    RecordBuilder builder = new RecordBuilder("00000nam a2200000 i 4500");
    if (control != null) {
      builder.control("001", control);
    }
    builder.control("008", "180803s2017    et            000 0 eng d");
    builder.data("020", ' ', ' ').sub('a', isbn);
    return builder.data("245", '0', '0').sub('a', "Title").build();
  }

  static byte[] bytes(SourceFormat format, MarcRecord... records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordWriter writer = Writers.of(format, bytes)) {
      for (MarcRecord record : records) {
        writer.write(record);
      }
    } catch (IOException | UnwritableRecordException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** A file of records in ISO 2709 as {@link #records} makes them. */
  static Path file(Path folder, String name, int records) throws IOException {
    return Files.write(folder.resolve(name), bytes(SourceFormat.ISO_2709, records(records)));
  }

  /** Records with control numbers n1, n2, …; every third one has a bad ISBN. */
  static MarcRecord[] records(int count) {
    MarcRecord[] made = new MarcRecord[count];
    for (int i = 0; i < count; i++) {
      made[i] = record("n" + (i + 1), i % 3 == 2 ? BAD_ISBN : GOOD_ISBN);
    }
    return made;
  }
}
