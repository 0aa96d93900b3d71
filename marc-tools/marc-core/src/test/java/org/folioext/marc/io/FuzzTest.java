package org.folioext.marc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.WriterOptions;
import org.folioext.marc.io.write.Writers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged files of every format, some seconds each; three minutes in all where the environment says
 * {@code CI=true} or the system property {@code folioext.full} is set, two formats at a time. The
 * damage is the same each time, so that a red build tells of the change at hand; with {@code
 * folioext.full} it is new each time. A failure names the seed.
 */
@Tag("fuzz")
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {
  private static final boolean FULL =
      Boolean.getBoolean("folioext.full") || "true".equals(System.getenv("CI"));
  private static final Duration PER_FORMAT = Duration.ofSeconds(FULL ? 45 : 6);
  private static final Duration SLOWEST_FILE = Duration.ofSeconds(10);
  private static final String[] TOKENS = {
    "<record>",
    "</record>",
    "<record/>",
    "<leader>",
    "<datafield tag='245'>",
    "</datafield>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&#x1F;",
    "&amp;",
    "&foo;",
    "<!DOCTYPE x>",
    "<?x?>",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    "\\ud800",
    "\\u001f",
    ",",
    ":",
    "null",
    "12e999",
    "{\"leader\"",
    "\n{\"leader\":\"x\"}\n",
    "\"fields\":[",
    "{\"245\":{\"subfields\":[{\"a\":\"b\"}]}}",
    "=LDR  ",
    "=245  10$a",
    "\n\n",
    "\r\n",
    "{acute}",
    "{esc}",
    "{dollar}",
    "{",
    "$",
    "\\\\",
    "00026nam a2200025   4500",
    "99999nam a2200025   4500",
    "\u001D",
    "\u001E",
    "\u001F",
    "\u001B(N",
    "\u001B$1",
    "\u001B(",
    "\u001B$",
    "\u001Bg",
    "\u001B)!E",
    "\u001B,",
    "\u0000",
    "\u00E2",
    "\u00FF"
  };

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void survivesDamagedFiles(SourceFormat format) {
    long seed = Boolean.getBoolean("folioext.full") ? System.nanoTime() : 1;
    byte[] sound = Samples.file(format, 4);
    long until = System.nanoTime() + PER_FORMAT.toNanos();
    int files = 0;
    while (System.nanoTime() < until) {
      byte[] file = damaged(sound, new Random(seed + files));
      try {
        assertTimeoutPreemptively(SLOWEST_FILE, () -> read(file));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(format + ", seed " + (seed + files) + ": " + e, e);
      }
      files++;
    }
    assertThat(files).isGreaterThan(100);
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] file = sound;
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int from = random.nextInt(file.length + 1);
      int to = Math.min(file.length, from + random.nextInt(1 << random.nextInt(10)));
      byte[] middle =
          switch (random.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 -> randomBytes(random);
            case 2 -> Arrays.copyOfRange(file, from, to).clone();
            case 3 -> flipped(Arrays.copyOfRange(file, from, to), random);
            default -> latin1(TOKENS[random.nextInt(TOKENS.length)]);
          };
      int rest = random.nextBoolean() ? from : to;
      byte[] next = Arrays.copyOf(file, from + middle.length + file.length - rest);
      System.arraycopy(middle, 0, next, from, middle.length);
      System.arraycopy(file, rest, next, from + middle.length, file.length - rest);
      file = next.length == 0 ? sound : next;
    }
    return random.nextInt(20) == 0 ? Arrays.copyOf(file, random.nextInt(file.length + 1)) : file;
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void read(byte[] file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(file))) {
      readings.addAll(Reads.all(source));
    } catch (NotMarcException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
    long ordinal = 0;
    long offset = 0;
    for (Reading reading : readings) {
      assertThat(reading.position().ordinal()).isEqualTo(++ordinal);
      assertThat(reading.position().offset()).isBetween(offset, (long) file.length);
      offset = reading.position().offset();
      if (reading instanceof Reading.Readable readable) {
        touch(readable.record());
      } else {
        assertThat(reading.defects()).isNotEmpty();
      }
    }
  }

  /** Everything that can be asked of a record, and writing it in each format. */
  private static void touch(MarcRecord record) throws IOException {
    record.controlNumber();
    record.firstInvalidUtf8();
    for (Field field : record.fields()) {
      field.text();
      field.headLength();
      field.indicator(2);
      for (Subfield subfield : field.subfields()) {
        subfield.text();
        subfield.code();
      }
    }
    for (SourceFormat format : SourceFormat.values()) {
      WriterOptions lenient = WriterOptions.USUAL.leniently();
      try (RecordWriter writer = Writers.of(format, OutputStream.nullOutputStream(), lenient)) {
        writer.write(record);
      } catch (UnwritableRecordException e) {
        throw new AssertionError("a lenient writer refuses nothing", e);
      }
    }
  }
}
