package org.folioext.marc.checks.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.LocalTags;
import org.folioext.marc.checks.Option;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.profile.ProfileException.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles are read as written, and every mistake in one is told. */
class ProfileReaderTest {
  private static final List<RuleInfo> RULES = List.of(rule("isbn"), rule("url-form"));
  private final ProfileReader reader = new ProfileReader(RULES);

  private static RuleInfo rule(String id) {
    Option allow = new Option("allow", List.of("http", "https"), "Schemes that are fine.");
    return RuleInfo.of(id, Group.FORM, Severity.WARNING, Scope.all(), "https://example.org")
        .with(allow);
  }

  private Profile read(String... lines) throws ProfileException {
    return reader.read(String.join("\n", lines), "p.yaml");
  }

  private List<String> mistakes(String... lines) {
    try {
      read(lines);
      return List.of();
    } catch (ProfileException e) {
      return e.mistakes().stream().map(Mistake::toString).toList();
    }
  }

  @Test
  void noMoreMistakesAreToldThanAnybodyReads() {
    String[] lines =
        IntStream.range(0, 16_000).mapToObj("a%d: b"::formatted).toArray(String[]::new);
    assertThat(mistakes(lines))
        .hasSize(51)
        .last()
        .isEqualTo("line 51: and more; these are the first.");
  }

  @Test
  void everythingThatAProfileCanSay() throws ProfileException {
    Profile profile =
        read(
            "name: Our library",
            "rules:",
            "  isbn: off",
            "  url-form: {severity: note, allow: [http, ftp]}",
            "local-tags: [9XX, 049, '?01']");
    assertThat(profile.name()).isEqualTo("Our library");
    assertThat(profile.choice("isbn").on()).isFalse();
    assertThat(profile.choice("url-form"))
        .isEqualTo(
            new Profile.Choice(
                true, Optional.of(Severity.NOTE), Map.of("allow", List.of("http", "ftp"))));
    assertThat(profile.local()).isEqualTo(new LocalTags(List.of("9XX", "049", "?01")));
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing'", "'rules:'", "'rules: {}'"})
  void whatIsLeftOutIsAsUsual(String text) throws ProfileException {
    Profile profile = read(text);
    assertThat(profile.name()).isEqualTo("p.yaml");
    assertThat(profile.choice("isbn")).isEqualTo(Profile.usual().choice("isbn"));
    assertThat(profile.local()).isEqualTo(LocalTags.usual());
  }

  @Test
  void allMistakesAreToldWithTheirLines() {
    assertThat(
            mistakes(
                "naem: x",
                "rules:",
                "  isbm: off",
                "  isbn: loud",
                "  url-form:",
                "    alow: [http]",
                "    allow: {a: b}",
                "  isbn: on",
                "local-tags: [9XXX]"))
        .hasSize(7)
        .anyMatch(m -> m.startsWith("line 1: ") && m.endsWith("Did you mean name?"))
        .anyMatch(m -> m.startsWith("line 3: ") && m.endsWith("Did you mean isbn?"))
        .anyMatch(m -> m.startsWith("line 4: 'loud'"))
        .anyMatch(m -> m.startsWith("line 6: ") && m.endsWith("Did you mean allow?"))
        .anyMatch(m -> m.startsWith("line 7: "))
        .anyMatch(m -> m.startsWith("line 8: 'isbn' stands here twice"))
        .anyMatch(m -> m.startsWith("line 9: '9XXX'"));
  }

  @Test
  void whatIsNoYamlOrTooMuchOfItIsRefused() {
    assertThat(mistakes("rules: {isbn: off")).singleElement().asString().contains("no YAML");
    assertThat(mistakes("[".repeat(50_000))).singleElement().asString().contains("nested");
    assertThat(mistakes("#".repeat(300_000))).singleElement().asString().contains("at most");
    assertThat(mistakes("- a")).singleElement().asString().contains("a profile is a map");
    assertThat(mistakes("rules: !!java.net.URL [x]")).isNotEmpty();
    assertThat(mistakes("a: &a [x]", "rules: {isbn: *b}")).isNotEmpty();
  }

  @Test
  void writtenProfileReadsBackToTheSame() throws ProfileException {
    Profile profile =
        read("name: 'A \"b\" \\ c'", "rules: {isbn: off, url-form: {allow: []}}", "local-tags: []");
    String yaml = ProfileWriter.write(profile, RULES);
    Profile back = read(yaml);
    assertThat(back.name()).isEqualTo(profile.name());
    assertThat(back.local()).isEqualTo(profile.local());
    assertThat(back.choice("isbn").on()).isFalse();
    assertThat(back.choice("url-form").options()).isEqualTo(Map.of("allow", List.of()));
    assertThat(ProfileWriter.write(back, RULES)).isEqualTo(yaml);
  }

  @Test
  void localTagsMustBePatterns() {
    assertThatThrownBy(() -> new LocalTags(List.of("9X")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
