package org.folioext.okapi.http;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.okapi.Failure;
import org.folioext.okapi.text.Language;

/**
 * What failures that are made here say in French, by their codes: {@code problems_fr.properties}.
 * The English stands where a failure is made; {@code {name}} in a text is that parameter of it.
 * Modules with languages ask it for what they have no text of. Thread-safe.
 */
public final class OwnFailures implements FailureTexts {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundle french =
      ResourceBundle.getBundle(
          "org.folioext.okapi.problems",
          Locale.FRENCH,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  @Override
  public String of(Failure failure, Language language) {
    if (language != Language.FRENCH || !french.containsKey(failure.code())) {
      return failure.getMessage();
    }
    return PARAMETER
        .matcher(french.getString(failure.code()))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(failure.parameters().getOrDefault(found.group(1), "")));
  }
}
