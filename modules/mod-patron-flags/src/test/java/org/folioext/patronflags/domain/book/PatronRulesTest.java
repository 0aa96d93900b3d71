package org.folioext.patronflags.domain.book;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatronRulesTest {
  private static final Map<String, PatronRule> RULES =
      PatronRules.builtIn().stream().collect(toMap(PatronRule::id, rule -> rule));

  private final Texts texts = FlagTexts.all();

  static Stream<String> ids() {
    return PatronRules.builtIn().stream().map(PatronRule::id);
  }

  static Stream<RuleCase> cases() {
    return ids().flatMap(id -> RuleCase.of(id).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseComesOutAsItSays(RuleCase one) {
    Outcome outcome = RULES.get(one.rule()).judge(one.facts(), one.at());
    if (one.expected() instanceof Map<?, ?> said && said.get("flagged") instanceof Map<?, ?> some) {
      assertThat(outcome).isInstanceOf(Outcome.Flagged.class);
      assertThat(values(outcome)).containsAllEntriesOf(typed(some));
    } else if (one.expected() instanceof Map<?, ?> said) {
      assertThat(outcome).isEqualTo(new Outcome.CannotTell((String) said.get("cannot tell")));
    } else {
      assertThat(one.expected()).isEqualTo("clear");
      assertThat(outcome).isEqualTo(new Outcome.Clear());
    }
  }

  private static Map<String, String> values(Outcome outcome) {
    return ((Outcome.Flagged) outcome)
        .evidence().facts().stream().collect(toMap(Fact::key, Fact::value));
  }

  private static Map<String, String> typed(Map<?, ?> map) {
    return map.entrySet().stream()
        .collect(toMap(entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theCasesOfARuleShowWhereItFlagsAndWhereItIsClear(String id) {
    assertThat(RuleCase.of(id)).extracting(RuleCase::name).doesNotHaveDuplicates();
    assertThat(RuleCase.of(id).stream().map(one -> kindOf(one.expected())))
        .contains("flagged", "clear");
  }

  private static String kindOf(Object expected) {
    return expected instanceof Map<?, ?> said
        ? (String) said.keySet().iterator().next()
        : (String) expected;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aRuleHasADocumentThatSaysWhatWhyAndWhatToDo(String id) {
    assertThat(headings(id, Language.ENGLISH))
        .containsExactly(
            "# " + title(id, Language.ENGLISH),
            "## When it is raised",
            "## Why it matters",
            "## What to do",
            "## When nobody can tell");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aRuleHasTheSameDocumentInFrench(String id) {
    assertThat(headings(id, Language.FRENCH))
        .containsExactly(
            "# " + title(id, Language.FRENCH),
            "## Quand elle signale",
            "## Pourquoi c'est important",
            "## Que faire",
            "## Quand on ne peut pas savoir");
    assertThat(numbers(id, Language.FRENCH)).isEqualTo(numbers(id, Language.ENGLISH));
  }

  private String title(String id, Language language) {
    return texts.find("title." + id, language).orElseThrow();
  }

  private static Stream<String> headings(String id, Language language) {
    return RuleDocs.find(id, language).orElseThrow().lines().filter(line -> line.startsWith("#"));
  }

  /** What a translation must not change: days, dates, limits. */
  private static List<String> numbers(String id, Language language) {
    return Pattern.compile("\\d+(-\\d+)*")
        .matcher(RuleDocs.find(id, language).orElseThrow())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aRuleHasATitleInEveryLanguage(String id) {
    assertThat(Stream.of(Language.values()).map(l -> texts.find("title." + id, l)).distinct())
        .hasSameSizeAs(Language.values())
        .allMatch(title -> title.isPresent());
  }

  @Test
  void whatIsSaidOfPatronsHasTexts() {
    List<String> keys = new ArrayList<>();
    cases()
        .map(one -> RULES.get(one.rule()).judge(one.facts(), one.at()))
        .forEach(
            outcome -> {
              if (outcome instanceof Outcome.Flagged flagged) {
                flagged.evidence().facts().forEach(fact -> keys.add("fact." + fact.key()));
              } else if (outcome instanceof Outcome.CannotTell cannot) {
                keys.add(cannot.why());
              }
            });
    Set<String> all = keys.stream().collect(Collectors.toSet());
    assertThat(all).contains("fact.expiredOn", "unknown.expiration");
    assertThat(all).allMatch(key -> texts.find(key, Language.ENGLISH).isPresent());
  }

  @Test
  void idsAreLowerCaseWordsAndAreThereOnce() {
    assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
  }
}
