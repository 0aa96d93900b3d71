package org.folioext.marc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of every rule holds. */
class RuleCasesTest {

  static Stream<RuleCase> cases() {
    return Rules.all().stream().flatMap(rule -> RuleCase.of(rule.info().id()).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void ruleFindsWhatItsCaseExpects(RuleCase ruleCase) {
    assertThat(ruleCase.found()).containsExactlyElementsOf(ruleCase.expected());
  }
}
