package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.text.Language;
import org.junit.jupiter.api.Test;

class OwnFailuresTest {

  /** What makes a failure with a code of its own. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Failure\\.(?!notFound)\\w+\\(|FailureKind\\.\\w+,|failure\\()\\s*\"([a-z0-9-]+)\"");

  /** Those that modules tell in words of their own, and those that only the gateway hears. */
  private static final Set<String> NOT_HERE =
      Set.of(
          "key-sealed-otherwise",
          "newer-data",
          "newer-module",
          "not-found",
          "not-usable",
          "not-utf-8",
          "parameter-invalid",
          "tenant-attributes",
          "text-broken",
          "zone-unknown");

  private final OwnFailures texts = new OwnFailures();

  @Test
  void everyFailureThatIsMadeHereHasItsFrenchAndNoOtherHas() throws IOException {
    Set<String> made = new TreeSet<>(Set.of("tenant-invalid"));
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(found -> made.add(found.group(1)));
      }
    }
    made.removeAll(NOT_HERE);
    assertThat(made).contains("cql-field", "contract-violated", "internal", "page");
    assertThat(ResourceBundle.getBundle("org.folioext.okapi.problems", Locale.FRENCH).keySet())
        .containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  void aFailureIsToldWithWhatItIsAbout() {
    CqlFields fields = CqlFields.builder("id").text("kind", "kind").flag("held", "held").build();
    Failure unknown = refused(fields, "knd==x");
    assertThat(texts.of(unknown, Language.FRENCH))
        .isEqualTo("Il n'y a pas de champ knd ; il y a kind, held.");
    assertThat(texts.of(unknown, Language.ENGLISH)).isEqualTo(unknown.getMessage());
    assertThat(texts.of(refused(fields, "kind=="), Language.FRENCH))
        .isEqualTo("La requête n'est plus comprise à partir du caractère 7.");
    assertThat(texts.of(refused(fields, "held>true"), Language.FRENCH))
        .startsWith("Le champ held ne se compare que par ");
  }

  private static Failure refused(CqlFields fields, String cql) {
    return catchThrowableOfType(Failure.class, () -> fields.toSql(cql));
  }

  @Test
  void whatAParameterHoldsIsNoPatternAndWhatIsMissingIsLeftOut() {
    Failure failure =
        new Failure(
            FailureKind.INVALID,
            "contract-violated",
            "no",
            Map.of("in", "body", "pointer", "/$1/{in}"));
    assertThat(texts.of(failure, Language.FRENCH)).endsWith("(body /$1/{in}).");
  }

  @Test
  void whatHasNoFrenchStaysAsItIs() {
    assertThat(texts.of(Failure.invalid("of-a-module", "As it is."), Language.FRENCH))
        .isEqualTo("As it is.");
  }
}
