package org.folioext.marc.io.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.io.Reads;
import org.folioext.marc.io.Samples;
import org.folioext.marc.io.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WritersTest {

  @ParameterizedTest
  @CsvSource({
    "MARC_XML, 0x0B, character 0B in 245$a dropped",
    "MRK, 0x0A, character 0A in 245$a dropped",
    "MARC_JSON, 0x1E, character 1E in 245$a dropped",
    "ISO_2709, 0x1E, character 1E in 245$a dropped",
    "MARC_XML, 0xFFFE, character FFFE in 245$a dropped",
  })
  void namesCharactersThatAFormatDoesNotAllow(SourceFormat format, int c, String loss)
      throws Exception {
    MarcRecord record = title("a" + (char) c + "b");
    assertRefused(record, format, loss);
    assertThat(messages(record, format)).containsExactly(loss);
    assertThat(Reads.fields(written(record, format))).containsExactly("245 10\u001Faab");
  }

  @Test
  void namesFieldsThatAreTooLongForIso2709() throws Exception {
    MarcRecord record =
        new RecordBuilder(Samples.LEADER)
            .control("001", "1")
            .data("505", '0', ' ')
            .sub('a', "x".repeat(9_995))
            .build();
    String loss = "field 505 dropped: 10000 bytes, where ISO 2709 allows 9999";
    assertRefused(record, SourceFormat.ISO_2709, loss);
    assertThat(messages(record, SourceFormat.ISO_2709)).containsExactly(loss);
    assertThat(Reads.fields(written(record, SourceFormat.ISO_2709))).containsExactly("001 1");
    assertThat(messages(record, SourceFormat.MARC_JSON)).isEmpty();
  }

  @Test
  void namesRecordsThatAreTooLongForIso2709() throws Exception {
    RecordBuilder builder = new RecordBuilder(Samples.LEADER);
    for (int i = 0; i < 11; i++) {
      builder.data("505", '0', ' ').sub('a', "x".repeat(9_990));
    }
    MarcRecord record = builder.build();
    assertThat(messages(record, SourceFormat.ISO_2709))
        .containsExactly("record not written: 110103 bytes, where ISO 2709 allows 99999");
    assertThat(bytes(record, SourceFormat.ISO_2709, WriterOptions.USUAL.leniently())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void namesTagsThatCannotBeWritten(SourceFormat format) throws Exception {
    MarcRecord record =
        new RecordBuilder(Samples.LEADER).control("001", "1").data("2é5", '0', '0').build();
    assertThat(messages(record, format))
        .containsExactly("field 2é5 dropped: its tag cannot be written");
  }

  @Test
  void namesCodesAndIndicatorsThatMrkGivesAMeaning() throws Exception {
    MarcRecord record =
        new RecordBuilder(Samples.LEADER).data("245", '\\', '0').sub('$', "x").build();
    assertThat(messages(record, SourceFormat.MRK))
        .containsExactly(
            "subfield of 245 with code 24 dropped", "indicator 5C of 245^1 replaced by a blank");
  }

  @Test
  void namesBytesThatAreNoText() throws Exception {
    MarcRecord record =
        new RecordBuilder(Samples.LEADER).raw("001", new byte[] {'a', (byte) 0xE9}).build();
    assertThat(messages(record, SourceFormat.MARC_XML))
        .containsExactly("bytes in 001 that are no text in the record's coding replaced");
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void writesNothingOfARefusedRecord(SourceFormat format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordWriter writer = Writers.of(format, out)) {
      MarcRecord bad = new RecordBuilder(Samples.LEADER).control("0 1", "x").build();
      assertThatThrownBy(() -> writer.write(bad)).isInstanceOf(UnwritableRecordException.class);
      writer.write(Samples.record("1"));
    }
    assertThat(Samples.controlNumbers(Reads.all(out.toByteArray()))).containsExactly("1");
  }

  @Test
  void writesMarc8WithReferencesForWhatItLacks() throws Exception {
    MarcRecord record = title("été 𝄞");
    byte[] bytes = bytes(record, SourceFormat.ISO_2709, WriterOptions.USUAL.inMarc8());
    String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(latin1.charAt(9)).isEqualTo(' ');
    assertThat(latin1).contains("\u00E2et\u00E2e &#x1D11E;");
    String text = Reads.record(Reads.all(bytes).get(0)).first("245").subfield(0).text();
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).isEqualTo("été 𝄞");
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void writesValidFilesWithoutRecords(SourceFormat format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writers.of(format, out).close();
    if (out.size() > 0) {
      assertThat(Reads.all(out.toByteArray())).isEmpty();
    }
  }

  private static MarcRecord title(String text) {
    return new RecordBuilder(Samples.LEADER).data("245", '1', '0').sub('a', text).build();
  }

  private static void assertRefused(MarcRecord record, SourceFormat format, String message) {
    assertThatThrownBy(() -> bytes(record, format, WriterOptions.USUAL))
        .isInstanceOf(UnwritableRecordException.class)
        .hasMessage(message);
  }

  private static List<String> messages(MarcRecord record, SourceFormat format)
      throws IOException, UnwritableRecordException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordWriter writer = Writers.of(format, out, WriterOptions.USUAL.leniently())) {
      return writer.write(record).stream().map(Loss::message).toList();
    }
  }

  private static MarcRecord written(MarcRecord record, SourceFormat format)
      throws IOException, UnwritableRecordException {
    byte[] bytes = bytes(record, format, WriterOptions.USUAL.leniently());
    return Reads.record(Reads.all(bytes).get(0));
  }

  private static byte[] bytes(MarcRecord record, SourceFormat format, WriterOptions options)
      throws IOException, UnwritableRecordException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordWriter writer = Writers.of(format, out, options)) {
      writer.write(record);
    }
    return out.toByteArray();
  }
}
