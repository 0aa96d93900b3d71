package org.folioext.marcchecks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileTextTest {
  private static final RuleBook RULES = RuleBook.all();

  @Test
  void aProfileBearsTheNameItIsKeptUnder() {
    ProfileText text = ProfileText.read("name: other\nrules:\n  isbn: off\n", "Ours", RULES);
    assertThat(text).isInstanceOf(ProfileText.Good.class);
    assertThat(((ProfileText.Good) text).profile().name()).isEqualTo("Ours");
    assertThat(((ProfileText.Good) text).profile().choice("isbn").on()).isFalse();
  }

  @Test
  void aMistakeIsToldWithItsLine() {
    ProfileText text = ProfileText.read("rules:\n  issn: off\n  isbnn: off\n", "Ours", RULES);
    assertThat(((ProfileText.Bad) text).mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo(3);
              assertThat(mistake.text()).contains("isbnn").contains("Did you mean isbn?");
            });
  }

  @Test
  void schemasAreRefusedWithTheirLine() {
    ProfileText text = ProfileText.read("name: x\nschemas: {bib: ours.json}\n", "Ours", RULES);
    assertThat(((ProfileText.Bad) text).mistakes())
        .containsExactly(new Mistake(2, ProfileText.NO_SCHEMAS));
  }
}
