package org.folioext.marc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BibliographicSchemaTest {
  private final FormatSchema schema = new Marc21().bibliographic();

  @Test
  void findsFieldsByNumberAndByTag() {
    assertThat(schema.field(245).label()).isEqualTo("Title Statement");
    assertThat(schema.field("245")).isSameAs(schema.field(245));
    assertThat(schema.field("LDR").number()).isZero();
    assertThat(schema.field("000")).isNull();
    assertThat(schema.field(999)).isNull();
    assertThat(schema.field(-1)).isNull();
    assertThat(schema.field("24A")).isNull();
  }

  @Test
  void listsFieldsInTagOrderLeaderFirst() {
    assertThat(schema.fields())
        .hasSizeGreaterThan(280)
        .isSortedAccordingTo((a, b) -> Integer.compare(a.number(), b.number()));
    assertThat(schema.fields().get(0).tag()).isEqualTo("LDR");
  }

  @Test
  void knowsRepeatabilityOfFieldsAndSubfields() {
    assertThat(schema.field(100).repeatable()).isFalse();
    assertThat(schema.field(650).repeatable()).isTrue();
    assertThat(schema.field(245).subfield('a').repeatable()).isFalse();
    assertThat(schema.field(245).subfield('n').repeatable()).isTrue();
    assertThat(schema.field(245).subfield('q')).isNull();
    assertThat(schema.field(245).subfield(300)).isNull();
  }

  @Test
  void tellsObsoleteFromUndefined() {
    assertThat(schema.field(440).status().isObsolete()).isTrue();
    assertThat(schema.field(11).status()).isEqualTo(new Status(State.OBSOLETE, "1993", ""));
    assertThat(schema.field(856).subfield('k').status().isObsolete()).isTrue();
    IndicatorDefinition typeOfName = schema.field(100).indicator1();
    assertThat(typeOfName.stateOf('1')).isEqualTo(State.CURRENT);
    assertThat(typeOfName.stateOf('2')).isEqualTo(State.OBSOLETE);
    assertThat(typeOfName.stateOf('4')).isEqualTo(State.UNDEFINED);
    assertThat(typeOfName.describe()).isEqualTo("0, 1, 3");
  }

  @Test
  void readsRangesOfIndicatorValues() {
    IndicatorDefinition nonfiling = schema.field(245).indicator2();
    for (char digit = '0'; digit <= '9'; digit++) {
      assertThat(nonfiling.stateOf(digit)).isEqualTo(State.CURRENT);
    }
    assertThat(nonfiling.isDefined(' ')).isFalse();
    assertThat(nonfiling.describe()).isEqualTo("0-9");
    assertThat(nonfiling.value('7').label()).contains("nonfiling");
  }

  @Test
  void keepsFormerMeaningsOfAnIndicatorAsObsoleteValues() {
    IndicatorDefinition second = schema.field(100).indicator2();
    assertThat(second.label()).isEqualTo("Undefined");
    assertThat(second.stateOf(' ')).isEqualTo(State.CURRENT);
    assertThat(second.isObsolete('1')).isTrue();
    assertThat(second.value('1').label()).startsWith("Main entry/subject relationship: ");
  }

  @Test
  void leavesLocalFieldsOut() {
    for (int tag : new int[] {90, 91, 590, 949, 999}) {
      assertThat(schema.field(tag)).as("%03d", tag).isNull();
    }
  }

  @Test
  void marksTheFieldWhoseContentIsThatOfAnother() {
    FieldDefinition alternate = schema.field(880);
    assertThat(alternate.content()).isEqualTo(FieldDefinition.Content.LINKED);
    assertThat(alternate.repeatable()).isTrue();
    assertThat(alternate.indicator1()).isNull();
    assertThat(alternate.subfield('6')).isNotNull();
    assertThat(schema.field(886).content()).isEqualTo(FieldDefinition.Content.OPEN);
  }

  @Test
  void namesTheSourceOfEachElement() {
    for (FieldDefinition field : schema.fields()) {
      assertThat(field.source().date()).as(field.tag()).isNotEmpty();
      for (SubfieldDefinition subfield : field.subfields()) {
        assertThat(schema.sources()).contains(subfield.source());
      }
    }
  }
}
