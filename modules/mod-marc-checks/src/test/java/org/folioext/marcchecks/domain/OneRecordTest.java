package org.folioext.marcchecks.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.folioext.marc.io.Reading;
import org.folioext.marcchecks.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneRecordTest {

  private static byte[] bytes(RecordForm form) {
    return switch (form) {
      case ISO_2709 -> Records.iso2709().getBytes();
      case MARC_XML -> Records.xml().getBytes();
      case MARC_JSON -> Records.json().getBytes();
    };
  }

  private static byte[] twice(byte[] one) {
    byte[] two = new byte[2 * one.length];
    System.arraycopy(one, 0, two, 0, one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    return two;
  }

  @ParameterizedTest
  @EnumSource
  void aRecordOfEachFormIsFound(RecordForm form) {
    OneRecord one = OneRecord.read(bytes(form), form);
    assertThat(one).isInstanceOf(OneRecord.Found.class);
    assertThat(((OneRecord.Found) one).reading()).isInstanceOf(Reading.Readable.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"ISO_2709", "MARC_JSON"})
  void twoRecordsAreSeveral(RecordForm form) {
    assertThat(OneRecord.read(twice(bytes(form)), form)).isInstanceOf(OneRecord.Several.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t "})
  void nothingIsMissing(String text) {
    assertThat(OneRecord.read(text.getBytes(UTF_8), RecordForm.MARC_XML))
        .isInstanceOf(OneRecord.Missing.class);
  }

  @Test
  void anEmptyArrayIsMissing() {
    assertThat(OneRecord.read("[]".getBytes(UTF_8), RecordForm.MARC_JSON))
        .isInstanceOf(OneRecord.Missing.class);
  }

  @Test
  void anotherFormThanTheContentTypeSaysIsRefused() {
    assertThat(OneRecord.read(bytes(RecordForm.MARC_XML), RecordForm.ISO_2709))
        .isEqualTo(new OneRecord.Other("is no ISO 2709, as its content type says"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{\"a\": 1}", "<html></html>", "%PDF-1.7"})
  void whatIsNoMarcSaysWhatItIs(String text) {
    assertThat(OneRecord.read(text.getBytes(UTF_8), RecordForm.MARC_JSON))
        .isInstanceOf(OneRecord.Other.class);
  }

  @Test
  void compressedIsRefusedRatherThanUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(RecordForm.ISO_2709));
    }
    assertThat(OneRecord.read(out.toByteArray(), RecordForm.ISO_2709))
        .isEqualTo(new OneRecord.Other("is compressed (gzip); send the record as it is"));
  }
}
