package org.folioext.patronflags.http;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.FailureTexts;
import org.folioext.okapi.http.OwnFailures;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;

/**
 * What failures say in French, by their codes: {@code problems_fr.properties}. The English stands
 * where a failure is made. What names values says so in its parameters. Thread-safe.
 */
public final class Problems implements FailureTexts {

  private final ResourceBundle french =
      ResourceBundle.getBundle(
          "org.folioext.patronflags.problems",
          Locale.FRENCH,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private final OwnFailures others = new OwnFailures();
  private final Texts texts;

  /**
   * All of them.
   *
   * @param texts of the refusals that have no arguments, whose codes are their keys
   */
  public Problems(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String of(Failure failure, Language language) {
    return find(failure.code(), language).orElseGet(() -> others.of(failure, language));
  }

  /** The sentence of a code; empty in English, and of codes that have their text from elsewhere. */
  Optional<String> find(String code, Language language) {
    if (language == Language.ENGLISH) {
      return Optional.empty();
    }
    return french.containsKey(code)
        ? Optional.of(french.getString(code))
        : texts
            .find(code.replaceFirst("^refused-", "refused."), language)
            .filter(text -> !text.contains("{"));
  }
}
