package org.folioext.marc.cli.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Input;
import org.folioext.marc.cli.io.OpenInput;
import org.folioext.marc.cli.io.Sink;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.cli.report.Checked;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.Loss;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.WriterOptions;
import org.folioext.marc.io.write.Writers;

/** Records of some inputs, one after the other, written in one format. Used once. */
public final class Conversion {
  private final World world;
  private final Sink sink;
  private final SourceFormat to;
  private long lost;
  private long mended;

  /** A conversion into a sink, which stays open. */
  public Conversion(World world, Sink sink, SourceFormat to) {
    this.world = world;
    this.sink = sink;
    this.to = to;
  }

  /**
   * Converts.
   *
   * @return whether all was written; losses, which only a lenient writer allows, were told
   * @throws Failure when an input cannot be read, the output cannot be written, or, unless lenient,
   *     a record cannot be
   */
  public boolean run(List<Input> inputs, WriterOptions options) throws Failure {
    OutputStream out = sink.stream();
    try (RecordWriter writer = Writers.of(to, new Unclosed(out), options)) {
      for (Input input : inputs) {
        convert(input, writer, options.lenient());
      }
    } catch (IOException e) {
      throw sink.unwritable(e);
    }
    if (mended > 0) {
      world
          .err()
          .println(
              "marc: "
                  + mended
                  + " records were damaged and are mended in the output; 'marc check' says"
                  + " how.");
    }
    return lost == 0;
  }

  private void convert(Input input, RecordWriter writer, boolean lenient)
      throws Failure, IOException {
    try (OpenInput open = input.open(world)) {
      RawRecord raw = open.next();
      while (raw != null && !world.interruption().requested()) {
        convert(new Checked(input.name(), raw.read(), List.of()), writer, lenient);
        raw = open.next();
      }
    }
  }

  private void convert(Checked checked, RecordWriter writer, boolean lenient)
      throws Failure, IOException {
    if (!(checked.reading() instanceof Reading.Readable readable)) {
      refuse(checked, "no fields can be found in it", lenient);
      return;
    }
    mended += readable.defects().isEmpty() ? 0 : 1;
    try {
      for (Loss loss : writer.write(readable.record())) {
        refuse(checked, loss.message(), true);
      }
    } catch (UnwritableRecordException e) {
      refuse(checked, "cannot be written as " + to.id() + ": " + e.getMessage(), lenient);
    }
  }

  private void refuse(Checked checked, String reason, boolean lenient) throws Failure {
    String control = checked.control() == null ? "" : " (" + checked.control() + ")";
    String message =
        checked.file() + ", record " + checked.position().ordinal() + control + ": " + reason;
    if (!lenient) {
      throw new Failure(message + ". --lenient goes on without it.");
    }
    lost++;
    world.err().println("marc: " + message + ".");
  }

  /** Flushes where a writer closes, since the sink is closed by who opened it. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
