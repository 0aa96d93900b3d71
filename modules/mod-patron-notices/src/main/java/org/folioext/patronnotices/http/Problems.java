package org.folioext.patronnotices.http;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.FailureTexts;
import org.folioext.okapi.http.OwnFailures;
import org.folioext.okapi.text.Language;

/**
 * What failures say in French, by their codes: {@code problems_fr.properties}. The English stands
 * where a failure is made, and where a code has no French. Thread-safe.
 */
public final class Problems implements FailureTexts {

  private final ResourceBundle french =
      ResourceBundle.getBundle(
          "org.folioext.patronnotices.problems",
          Locale.FRENCH,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private final OwnFailures others = new OwnFailures();

  @Override
  public String of(Failure failure, Language language) {
    return language == Language.FRENCH && french.containsKey(failure.code())
        ? french.getString(failure.code())
        : others.of(failure, language);
  }
}
