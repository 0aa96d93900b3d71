package org.folioext.marc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is no MARC is refused after one look, and told by name. */
class ForeignFilesTest {

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void tellsTheFormatByContent(SourceFormat format) throws Exception {
    byte[] file = Samples.file(format, 2);
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(file))) {
      assertThat(source.format()).isEqualTo(format);
      assertThat(Samples.controlNumbers(Reads.all(source))).containsExactly("1", "2");
    }
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void passesOverByteOrderMarkAndBlanks(SourceFormat format) {
    byte[] file = Samples.file(format, 2);
    byte[] marked = new byte[file.length + 4];
    System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '\n'}, 0, marked, 0, 4);
    System.arraycopy(file, 0, marked, 4, file.length);
    if (format != SourceFormat.MARC_XML) {
      assertThat(Samples.controlNumbers(Reads.all(marked))).containsExactly("1", "2");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | is empty",
        "%PDF-1.7                      | PDF",
        "PK\u0003\u0004 and so on      | ZIP",
        "<!DOCTYPE html><html></html>  | HTML",
        "<html><body/></html>          | HTML",
        "<mods><titleInfo/></mods>     | root element is <mods>",
        "{\"a\": 1}                    | no MARC-in-JSON",
        "[[[[[[[[[[                    | no MARC-in-JSON",
        "Title;Author;Year             | is text that begins \"Title;Author;Year\"",
        "\u00FF\u00FE<\u0000?\u0000    | UTF-16",
        "<\u0000r\u0000e\u0000c\u0000  | UTF-16",
        "'   '                         | nothing but blanks",
      })
  void saysWhatItFound(String content, String expected) {
    byte[] file = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> MarcInput.open(new ByteArrayInputStream(file)))
        .isInstanceOf(NotMarcException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void refusesRandomBytes() {
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    assertThatThrownBy(() -> MarcInput.open(new ByteArrayInputStream(noise)))
        .isInstanceOf(NotMarcException.class)
        .hasMessageContaining("binary");
  }

  @Test
  void refusesFourGibibytesOfNulAfterTheFirstLook() {
    long size = 4L << 30;
    Counting zeros = new Counting(Samples.repeated(0, size));
    assertThatThrownBy(() -> MarcInput.open(zeros))
        .isInstanceOf(NotMarcException.class)
        .hasMessageContaining("NUL");
    assertThat(zeros.read).isLessThanOrEqualTo(MarcInput.LOOK);
    assertThat(zeros.closed).isTrue();
  }

  @Test
  void acceptsALeaderBehindGarbage() {
    byte[] record = Samples.file(SourceFormat.ISO_2709, 1);
    byte[] file = new byte[60_000 + record.length];
    Arrays.fill(file, (byte) 'x');
    System.arraycopy(record, 0, file, 60_000, record.length);
    Reading reading = Reads.all(file).get(0);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.STRAY_BYTES);
    assertThat(reading.position().offset()).isEqualTo(60_000);
  }

  @Test
  void readsXmlInTheEncodingItDeclares() {
    String xml =
        "<?xml version='1.0' encoding='ISO-8859-1'?><record><leader>00000nam a2200000 i 4500"
            + "</leader><controlfield tag='001'>été</controlfield></record>";
    byte[] file = xml.getBytes(Charset.forName("ISO-8859-1"));
    assertThat(Samples.controlNumbers(Reads.all(file))).containsExactly("été");
  }

  /** Knows what was asked of it. */
  private static final class Counting extends InputStream {
    private final InputStream in;
    private long read;
    private boolean closed;

    Counting(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      read++;
      return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = in.read(into, offset, length);
      read += Math.max(n, 0);
      return n;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
