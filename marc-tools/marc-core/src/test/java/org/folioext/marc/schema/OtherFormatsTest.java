package org.folioext.marc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.folioext.marc.MarcFormat;
import org.junit.jupiter.api.Test;

class OtherFormatsTest {
  private static final String NAME = "850102n| azannaabn          |a aaa      ";

  private final Marc21 marc21 = new Marc21();

  @Test
  void acceptsAnOrdinaryNameAuthority() {
    FormatSchema schema = marc21.authority();
    FixedFieldLayout layout = schema.layout(8, '8', 'z', ' ');
    assertThat(layout.isLength(NAME.length())).isTrue();
    for (FixedPosition position : layout.positions()) {
      assertThat(position.stateIn(NAME)).as(position.label()).isNotEqualTo(State.UNDEFINED);
    }
  }

  @Test
  void knowsTheAuthorityLeader() {
    FixedFieldLayout leader = marc21.authority().layout(0, '0', 'z', ' ');
    assertThat(leader.at(5).describe()).isEqualTo("a, c, d, n, o, s, x");
    assertThat(leader.at(6).describe()).isEqualTo("z");
    assertThat(leader.at(17).describe()).isEqualTo("n, o");
    assertThat(leader.at(18).describe()).isEqualTo("␢, c, i, u");
  }

  @Test
  void knowsAuthorityFields() {
    FormatSchema schema = marc21.authority();
    assertThat(schema.field(100).repeatable()).isFalse();
    assertThat(schema.field(400).subfield('w').repeatable()).isFalse();
    assertThat(schema.field(73).label()).isEqualTo("Subdivision Usage");
    assertThat(schema.field(880).content()).isEqualTo(FieldDefinition.Content.LINKED);
    assertThat(schema.field(245)).isNull();
  }

  @Test
  void knowsHoldingsFieldsAndOnlyTheLengthOfTheir008() {
    FormatSchema schema = marc21.holdings();
    FixedFieldLayout layout = schema.layout(8, '0', 'x', ' ');
    assertThat(layout.length()).isEqualTo(32);
    assertThat(layout.positions()).isEmpty();
    assertThat(layout.at(0)).isNull();
    assertThat(schema.field(852).repeatable()).isTrue();
    assertThat(schema.field(852).indicator1().stateOf('8')).isEqualTo(State.CURRENT);
    assertThat(schema.field(866).subfield('a')).isNotNull();
    assertThat(schema.field(4)).isNotNull();
    assertThat(schema.layout(0, '0', 'x', ' ').at(6).describe()).isEqualTo("u, v, x, y");
  }

  @Test
  void holdsEachSchemaOnce() {
    assertThat(marc21.of(MarcFormat.HOLDINGS)).isSameAs(marc21.holdings());
    assertThat(marc21.holdings().format()).isEqualTo(MarcFormat.HOLDINGS);
    assertThatThrownBy(() -> marc21.of(MarcFormat.COMMUNITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("community");
  }

  @Test
  void writesWhatItReads() throws Exception {
    for (MarcFormat format :
        new MarcFormat[] {MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS}) {
      String once = SchemaTexts.of(marc21.of(format));
      assertThat(SchemaTexts.of(SchemaTexts.read(once))).isEqualTo(once);
    }
  }
}
