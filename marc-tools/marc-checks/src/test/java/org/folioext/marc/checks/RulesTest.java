package org.folioext.marc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is whole: id, doc, texts in each language, cases. */
class RulesTest {

  private static final List<String> HEADINGS =
      List.of(
          "## Why it matters", "## Wrong", "## Right", "## What to do", "## When to switch it off");

  static Stream<RuleInfo> rules() {
    return Rules.all().stream().map(Rule::info);
  }

  @Test
  void idsAreUniqueAndSortedWithinTheirGroup() {
    List<RuleInfo> infos = rules().toList();
    assertThat(infos).extracting(RuleInfo::id).doesNotHaveDuplicates();
    assertThat(infos)
        .isSortedAccordingTo(Comparator.comparing(RuleInfo::group).thenComparing(RuleInfo::id));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void idIsLowerCaseWordsJoinedByHyphens(RuleInfo rule) {
    assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(rule.standard()).startsWith("https://");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void docHasItsHeadingsInOrder(RuleInfo rule) throws IOException {
    try (InputStream in = RuleInfo.class.getResourceAsStream("rules/" + rule.id() + ".md")) {
      assertThat(in).as("doc of " + rule.id()).isNotNull();
      String doc = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(doc).startsWith("# " + rule.id() + "\n\n");
      assertThat(doc.lines().filter(line -> line.startsWith("## ")))
          .containsExactlyElementsOf(HEADINGS);
      assertThat(rule.options()).allSatisfy(option -> assertThat(doc).contains(option.name()));
    }
  }

  @ParameterizedTest
  @EnumSource(Group.class)
  void frenchHasTheKeysThatEnglishHas(Group group) throws IOException {
    assertThat(keys(group.id() + "_fr")).isEqualTo(keys(group.id()));
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        Messages.class.getResourceAsStream("messages/" + bundle + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyMessageHasATextInEachLanguage(RuleInfo rule) {
    assertThat(rule.messages()).isNotEmpty();
    for (String language : List.of("en", "fr")) {
      Messages messages = new Messages(Locale.forLanguageTag(language));
      for (String key : rule.messages()) {
        List<String> args = List.of("0", "1", "2", "3", "4", "5");
        Finding finding = new Finding(rule, rule.severity(), Place.record(), key, args);
        assertThat(messages.text(finding)).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void casesShowEveryMessageAndACleanRecord(RuleInfo rule) {
    List<RuleCase> cases = RuleCase.of(rule.id());
    Set<String> said =
        cases.stream()
            .flatMap(c -> c.findings().stream())
            .map(Finding::message)
            .collect(Collectors.toSet());
    assertThat(said).containsExactlyInAnyOrderElementsOf(rule.messages());
    assertThat(cases).anyMatch(c -> c.expected().isEmpty());
  }
}
