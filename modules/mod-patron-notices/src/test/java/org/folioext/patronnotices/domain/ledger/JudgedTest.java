package org.folioext.patronnotices.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgedTest {
  private static final Set<String> KNOWN = Set.of("a", "b", "quiet");

  private static RuleOutcome rule(String id, long fresh) {
    return new RuleOutcome(
        id,
        1,
        fresh,
        0,
        RuleOutcome.State.OPEN,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> judged(long perRun, RuleOutcome... rules) {
    return judged(perRun, false, rules);
  }

  private static List<String> judged(long perRun, boolean rezoned, RuleOutcome... rules) {
    return Judged.of(List.of(rules), KNOWN, Map.of(), perRun, rezoned, Set.of()).stream()
        .map(one -> one.rule() + " " + one.heldFor().map(HeldFor::id).orElse("goes"))
        .toList();
  }

  @Test
  void whatARunLetsGoIsNotMoreThanTheLibrarySays() {
    assertThat(judged(300, rule("a", 150), rule("b", 150))).containsExactly("a goes", "b goes");
    assertThat(judged(299, rule("a", 150), rule("b", 150), rule("quiet", 0)))
        .containsExactly("a run", "b run", "quiet goes");
  }

  @Test
  void inAnotherZoneNothingGoesWithoutAPerson() {
    assertThat(judged(300, true, rule("a", 1), rule("b", 201), rule("quiet", 0)))
        .containsExactly("a zone", "b unusual", "quiet goes");
    assertThat(judged(0, true, rule("a", 1))).containsExactly("a run");
  }

  @Test
  void whatFolioTellsTooIsHeldForThatAndKnowsWhyElse() {
    List<Judged> judged =
        Judged.of(
            List.of(rule("a", 5), rule("b", 201), rule("quiet", 0), rule("new", 7)),
            KNOWN,
            Map.of(),
            1000,
            false,
            Set.of("a", "b", "quiet"));
    assertThat(judged)
        .extracting(one -> one.rule() + " " + one.heldFor() + " " + one.otherwise())
        .containsExactly(
            "a Optional[FOLIO_OVERLAP] Optional.empty",
            "b Optional[FOLIO_OVERLAP] Optional[UNUSUAL]",
            "quiet Optional.empty Optional.empty",
            "new Optional[FIRST] Optional.empty");
  }

  @Test
  void whatIsHeldAnywayDoesNotCount() {
    assertThat(judged(150, rule("a", 150), rule("b", 201), rule("new", 7)))
        .containsExactly("a goes", "b unusual", "new first");
  }
}
