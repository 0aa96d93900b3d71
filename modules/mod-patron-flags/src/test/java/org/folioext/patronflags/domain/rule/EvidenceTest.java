package org.folioext.patronflags.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Provide
  Arbitrary<List<Fact>> facts() {
    Arbitrary<String> text = Arbitraries.strings().withChars("a1:2 ").ofMaxLength(3);
    return Combinators.combine(text, text).as(Fact::open).list().ofMaxSize(3);
  }

  @Property
  void onlyTheSameEvidenceHasTheSameCanonicalText(
      @ForAll("facts") List<Fact> one, @ForAll("facts") List<Fact> other) {
    assertThat(new Evidence(one).canonical().equals(new Evidence(other).canonical()))
        .isEqualTo(one.equals(other));
  }

  @Test
  void personalFactsStandApartAndInNoText() {
    Evidence evidence = Evidence.of(Fact.open("missing", "city"), Fact.personal("email", "CANARY"));
    assertThat(evidence.open()).extracting(Fact::key).containsExactly("missing");
    assertThat(evidence.personal()).extracting(Fact::key).containsExactly("email");
    assertThat(evidence.toString()).doesNotContain("CANARY").contains("city");
    assertThat(evidence.canonical()).contains("CANARY");
  }
}
