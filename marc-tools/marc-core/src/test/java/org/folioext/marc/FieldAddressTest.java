package org.folioext.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.folioext.marc.FieldAddress.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "245",
        "856[2]",
        "245$a",
        "856[2]$u",
        "245$n[2]",
        "245^1",
        "008/35-37",
        "008/06",
        "leader",
        "leader/09",
        "leader/00-04",
        "CAT$a",
        "100$$"
      })
  void writesWhatItRead(String text) {
    assertThat(FieldAddress.parse(text)).hasToString(text);
  }

  @Test
  void leavesAFirstOccurrenceOut() {
    assertThat(FieldAddress.parse("245[1]$a[1]")).hasToString("245$a");
    assertThat(FieldAddress.parse("245[1]").occurrence()).isEqualTo(1);
    assertThat(FieldAddress.parse("245").occurrence()).isZero();
  }

  @Test
  void readsTheParts() {
    assertThat(FieldAddress.parse("008/35-37").part()).isEqualTo(new Part.Characters(35, 37));
    assertThat(FieldAddress.parse("008/6").part()).isEqualTo(new Part.Characters(6, 6));
    assertThat(FieldAddress.parse("856[2]$u").part()).isEqualTo(new Part.OfSubfield('u', 0));
    assertThat(FieldAddress.parse("245^2").part()).isEqualTo(new Part.Indicator(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "2455", "245$", "245^3", "245[", "008/", "leader$ab", "é45"})
  void refusesOtherFormsAndShowsTheRightOnes(String text) {
    assertThatThrownBy(() -> FieldAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("856[2]$u");
  }

  @Test
  void refusesARangeThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> FieldAddress.parse("008/37-35"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("smaller position first");
  }
}
