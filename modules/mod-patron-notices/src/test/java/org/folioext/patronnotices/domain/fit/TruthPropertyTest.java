package org.folioext.patronnotices.domain.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.who.Candidate;
import org.junit.jupiter.api.Test;

/** Conditions are a logic of three values: what nobody can tell stays so until another decides. */
class TruthPropertyTest {
  private static final LocalDate DAY = Made.day("2026-03-01");
  private static final Condition YES = new Condition.IsActive(true);
  private static final Condition NO = new Condition.IsActive(false);

  /** The patron's group is not there. */
  private static final Condition UNKNOWN = Made.condition("card-expiring", "for: {group: Adult}");

  private static final Candidate CANDIDATE = Made.expiring(PatronMaker.patron().make(), DAY);

  @Provide
  Arbitrary<Condition> conditions() {
    return conditions(3);
  }

  @Provide
  Arbitrary<List<Condition>> several() {
    return conditions(2).list().ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<Condition> conditions(int depth) {
    Arbitrary<Condition> leaves = Arbitraries.of(YES, NO, UNKNOWN);
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Condition> inner = conditions(depth - 1);
    Arbitrary<List<Condition>> list = inner.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        leaves,
        inner.map(Condition.Not::new),
        list.map(Condition.All::new),
        list.map(Condition.Any::new));
  }

  @Test
  void theThreeLeavesAreTheThreeValues() {
    assertThat(truth(YES)).isEqualTo(Truth.YES);
    assertThat(truth(NO)).isEqualTo(Truth.NO);
    assertThat(truth(UNKNOWN)).isEqualTo(Truth.UNKNOWN);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aConditionIsWhatKleeneSays(@ForAll("conditions") Condition condition) {
    assertThat(truth(condition)).isEqualTo(kleene(condition));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theContraryOfAllIsAnyContrary(@ForAll("several") List<Condition> several) {
    List<Condition> contraries = several.stream().<Condition>map(Condition.Not::new).toList();
    assertThat(truth(new Condition.Not(new Condition.All(several))))
        .isEqualTo(truth(new Condition.Any(contraries)));
    assertThat(truth(new Condition.Not(new Condition.Any(several))))
        .isEqualTo(truth(new Condition.All(contraries)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderMakesNoDifferenceToTheTruth(
      @ForAll("several") List<Condition> several, @ForAll Random random) {
    List<Condition> others = new ArrayList<>(several);
    Collections.shuffle(others, random);
    assertThat(truth(new Condition.All(others))).isEqualTo(truth(new Condition.All(several)));
    assertThat(truth(new Condition.Any(others))).isEqualTo(truth(new Condition.Any(several)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theContraryOfTheContraryIsTheSame(@ForAll("conditions") Condition condition) {
    assertThat(truth(new Condition.Not(new Condition.Not(condition)))).isEqualTo(truth(condition));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatDecidedIsAPartOrItsContraryThatComesToTheSame(
      @ForAll("conditions") Condition condition) {
    Verdict verdict = new Fitting(condition, Made.NAMES).of(CANDIDATE, DAY);
    assertThat(truth(verdict.decided())).isEqualTo(verdict.truth());
    if (verdict.truth() == Truth.UNKNOWN) {
      assertThat(leaf(verdict.decided())).isEqualTo(UNKNOWN);
    }
  }

  @Test
  void everybodyIsEverybody() {
    assertThat(truth(Condition.EVERYBODY)).isEqualTo(Truth.YES);
  }

  private static Condition leaf(Condition condition) {
    return condition instanceof Condition.Not not ? leaf(not.of()) : condition;
  }

  private static Truth truth(Condition condition) {
    return new Fitting(condition, Made.NAMES).of(CANDIDATE, DAY).truth();
  }

  /** Truth as a number: all is the least of several, any the greatest. */
  private static Truth kleene(Condition condition) {
    return List.of(Truth.NO, Truth.UNKNOWN, Truth.YES).get(1 + number(condition));
  }

  private static int number(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return -number(not.of());
    }
    if (condition instanceof Condition.All all) {
      return all.of().stream().mapToInt(TruthPropertyTest::number).min().orElse(1);
    }
    if (condition instanceof Condition.Any any) {
      return any.of().stream().mapToInt(TruthPropertyTest::number).max().orElse(-1);
    }
    return condition == YES ? 1 : condition == NO ? -1 : 0;
  }
}
