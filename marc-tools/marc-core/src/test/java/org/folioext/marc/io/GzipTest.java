package org.folioext.marc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compressed files are read as what they hold; damage costs nothing before it. */
class GzipTest {

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void readsCompressedFiles(SourceFormat format) throws IOException {
    byte[] file = gzip(Samples.file(format, 3));
    assertThat(Samples.controlNumbers(Reads.all(file))).containsExactly("1", "2", "3");
  }

  @Test
  void readsMembersOneAfterTheOtherEvenFromAStreamThatSaysNothingIsAvailable() throws IOException {
    byte[] member = gzip(Samples.file(SourceFormat.ISO_2709, 1));
    InputStream slow =
        new SequenceInputStream(
            new SequenceInputStream(silent(member), silent(member)), silent(member));
    assertThat(Reads.all(slow)).hasSize(3).allMatch(r -> r.defects().isEmpty());
  }

  private static InputStream silent(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void deliversWhatComesBeforeTheEndOfTruncatedData(SourceFormat format) throws IOException {
    byte[] whole = gzip(Samples.file(format, 2000));
    List<Reading> readings = Reads.all(Arrays.copyOf(whole, whole.length * 3 / 4));
    assertThat(Samples.controlNumbers(readings)).hasSizeGreaterThan(1000).startsWith("1", "2");
    Reading last = readings.get(readings.size() - 1);
    assertThat(last).isInstanceOf(Reading.Unreadable.class);
    assertThat(last.defects().get(0).variant()).isEqualTo("gzip-ends");
    assertThat(last.position().ordinal()).isEqualTo(readings.size());
  }

  @Test
  void tellsCorruptData() throws IOException {
    byte[] file = gzip(Samples.file(SourceFormat.ISO_2709, 2000));
    file[file.length - 6] ^= 0x55; // in the checksum
    List<Reading> readings = Reads.all(file);
    assertThat(readings).hasSize(2001);
    assertThat(readings.get(2000).defects().get(0).variant()).isEqualTo("gzip-corrupt");
  }

  @Test
  void refusesDataThatIsDamagedFromTheBegin() {
    byte[] file = {0x1F, (byte) 0x8B, 8, 0, 0};
    assertThatThrownBy(() -> MarcInput.open(new ByteArrayInputStream(file)))
        .isInstanceOf(NotMarcException.class)
        .hasMessageContaining("gzip data breaks off");
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void stopsWhereMoreIsInflatedThanAllowed(SourceFormat format) throws IOException {
    byte[] content = Samples.file(format, 20_000);
    byte[] file = gzip(content);
    assertThat(records(file, content.length)).isEqualTo(20_000);
    assertThatThrownBy(() -> records(file, content.length - 1))
        .isInstanceOf(TooMuchInflatedException.class)
        .hasMessage("inflates to more than " + (content.length - 1) + " bytes");
    assertThat(records(content, 1)).as("not compressed").isEqualTo(20_000);
  }

  private static int records(byte[] file, long mostInflated) throws IOException {
    int records = 0;
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(file), mostInflated)) {
      while (source.next() != null) {
        records++;
      }
    }
    return records;
  }

  private static byte[] gzip(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(file);
    }
    return out.toByteArray();
  }
}
