package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.folioext.okapi.text.Language;
import org.folioext.patronflags.domain.action.Refusal;
import org.folioext.patronflags.domain.book.FlagTexts;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  /** What makes a failure with a code of its own. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Failure\\.(?!notFound)\\w+\\(|FailureKind\\.\\w+,|about\\(|conflict\\()\\s*\"([a-z-]+)\"");

  /** Those whose code is a constant, or another module's. */
  private static final Set<String> BESIDE =
      Set.of(
          "effect-off",
          "key-sealed-otherwise",
          "no-module",
          "not-found",
          "not-utf-8",
          "text-broken",
          "zone-unknown");

  /** Those whose text, with its arguments, is in the bundle of messages. */
  private static final Set<String> MESSAGES = Set.of("refused-until");

  private final Problems problems = new Problems(FlagTexts.all());

  @Test
  void everyFailureThatIsMadeHereHasItsFrenchAndNoOtherHas() throws IOException {
    Set<String> made = new TreeSet<>(BESIDE);
    Arrays.stream(Refusal.values()).map(Refusal::code).forEach(made::add);
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(found -> made.add(found.group(1)));
      }
    }
    made.removeAll(MESSAGES);
    ResourceBundle french =
        ResourceBundle.getBundle("org.folioext.patronflags.problems", Locale.FRENCH);
    assertThat(made).hasSizeGreaterThan(30).containsAll(french.keySet());
    assertThat(made).allMatch(code -> problems.find(code, Language.FRENCH).isPresent());
  }

  @Test
  void aFailureIsToldInTheLanguageOfThePerson() {
    Failure failure = Failure.conflict("scan-ended", "The scan has ended already.");
    assertThat(problems.of(failure, Language.FRENCH)).isEqualTo("Cet examen est déjà terminé.");
    assertThat(problems.of(failure, Language.ENGLISH)).isEqualTo("The scan has ended already.");
  }

  @Test
  void whatHasNoFrenchStaysAsItIs() {
    Failure failure = Failure.invalid("from-elsewhere", "As it is.");
    assertThat(problems.of(failure, Language.FRENCH)).isEqualTo("As it is.");
  }
}
