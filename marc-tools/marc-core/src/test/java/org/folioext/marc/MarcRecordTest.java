package org.folioext.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarcRecordTest {

  private static final String LEADER = "00000nam a2200000 i 4500";

  private final MarcRecord record =
      new RecordBuilder(LEADER)
          .control("001", " ocm1 ")
          .data("245", '1', '0')
          .sub('a', "Élan")
          .sub('b', "")
          .sub('a', "x")
          .data("650", ' ', '0')
          .sub('a', "AT&T")
          .data("650", ' ', '7')
          .build();

  @Test
  void tellsItsParts() {
    assertThat(record.leader()).isEqualTo(LEADER);
    assertThat(record.format()).isEqualTo(MarcFormat.BIBLIOGRAPHIC);
    assertThat(record.controlNumber()).isEqualTo("ocm1");
    assertThat(record.fields()).extracting(Field::tag).containsExactly("001", "245", "650", "650");
    assertThat(record.all("650")).extracting(Field::occurrence).containsExactly(1, 2);
    assertThat(record.first("700")).isNull();
  }

  @Test
  void tellsTheSubfieldsOfAField() {
    Field title = record.first("245");
    assertThat(title.indicator(1)).isEqualTo('1');
    assertThat(title.indicator(2)).isEqualTo('0');
    assertThat(title.subfields()).extracting(Subfield::text).containsExactly("Élan", "", "x");
    assertThat(title.subfields()).extracting(Subfield::occurrence).containsExactly(1, 1, 2);
    assertThat(title.first('a').length()).isEqualTo(5);
    assertThat(title.first('b').isBlank()).isTrue();
    assertThat(title.headLength()).isEqualTo(2);
  }

  @Test
  void keepsADataFieldWithoutSubfields() {
    Field bare = record.all("650").get(1);
    assertThat(bare.subfieldCount()).isZero();
    assertThat(bare.headLength()).isEqualTo(2);
    assertThat(bare.indicator(2)).isEqualTo('7');
  }

  @Test
  void knowsWhichKindsOfBytesItHas() {
    assertThat(record.hasNonAscii()).isTrue();
    assertThat(record.hasAmpersand()).isTrue();
    assertThat(record.hasControl()).isFalse();
    assertThat(record.hasEscape()).isFalse();
  }

  @Test
  void readsMislabelledUtf8AsWhatItIs() {
    assertThat(inBytes(' ', "Élan".getBytes(StandardCharsets.UTF_8)).coding())
        .isEqualTo(CharacterCoding.UTF_8);
  }

  @Test
  void decodesMarc8() {
    MarcRecord marc8 = inBytes(' ', new byte[] {(byte) 0xE2, 'E', 'l', 'a', 'n'});
    assertThat(marc8.coding()).isEqualTo(CharacterCoding.MARC_8);
    assertThat(marc8.first("245").first('a').text()).isEqualTo("E\u0301lan");
  }

  @Test
  void refusesLessThanALeader() {
    assertThatThrownBy(() -> MarcRecord.over(new byte[23], new FieldSpans(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MarcRecord inBytes(char coding, byte[] title) {
    byte[] bytes = new byte[24 + 4 + title.length];
    byte[] leader = LEADER.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(leader, 0, bytes, 0, 24);
    bytes[9] = (byte) coding;
    System.arraycopy(new byte[] {'1', '0', Bytes.SUBFIELD_DELIMITER, 'a'}, 0, bytes, 24, 4);
    System.arraycopy(title, 0, bytes, 28, title.length);
    FieldSpans spans = new FieldSpans(1);
    spans.add(Tag.pack("245"), 24, bytes.length);
    return MarcRecord.over(bytes, spans);
  }
}
