package org.folioext.patronflags.domain.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folioext.patronflags.domain.rule.Fact;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Verdict YES = Verdict.of(true, Fact.open("a", 1));
  private static final Verdict NO = Verdict.of(false, Fact.open("b", 2));
  private static final Verdict UNKNOWN = new Verdict.Unknown("unknown.group");

  @Provide
  Arbitrary<List<Verdict>> several() {
    return Arbitraries.of(YES, NO, UNKNOWN).list().ofMinSize(1).ofMaxSize(5);
  }

  /** As numbers: no 0, unknown 1, yes 2; all is the least, any the greatest (Kleene). */
  private static int number(Verdict verdict) {
    return verdict.is(true) ? 2 : verdict.is(false) ? 0 : 1;
  }

  @Property
  void allIsTheLeastAndAnyTheGreatest(@ForAll("several") List<Verdict> several) {
    int least = several.stream().mapToInt(VerdictTest::number).min().orElseThrow();
    int greatest = several.stream().mapToInt(VerdictTest::number).max().orElseThrow();
    assertThat(number(Verdict.joined(several, false))).isEqualTo(least);
    assertThat(number(Verdict.joined(several, true))).isEqualTo(greatest);
  }

  @Property
  void notTurnsAllIntoAny(@ForAll("several") List<Verdict> several) {
    List<Verdict> contrary = several.stream().map(Verdict::not).toList();
    assertThat(number(Verdict.joined(several, false).not()))
        .isEqualTo(number(Verdict.joined(contrary, true)));
  }

  @Test
  void onlyWhatDecidesIsEvidence() {
    Verdict.Known any = (Verdict.Known) Verdict.joined(List.of(NO, YES, UNKNOWN), true);
    assertThat(any.facts()).containsExactly(Fact.open("a", 1));
    Verdict.Known all = (Verdict.Known) Verdict.joined(List.of(YES, NO.not(), YES), false);
    assertThat(all.facts()).containsExactly(Fact.open("a", 1), Fact.open("b", 2));
  }
}
