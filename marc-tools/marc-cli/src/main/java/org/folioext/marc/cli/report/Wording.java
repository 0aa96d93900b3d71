package org.folioext.marc.cli.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.folioext.marc.checks.Severity;

/**
 * What a report says around its findings, in one language: {@code report_LANGUAGE.properties}, as
 * {@link MessageFormat} reads them. Immutable.
 */
public final class Wording {
  private static final String BUNDLE = Wording.class.getPackageName() + ".report";

  private final Locale locale;
  private final ResourceBundle texts;

  /** Texts in a language; English where it has none. */
  public Wording(Locale locale) {
    this.locale = locale;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A text with its arguments. */
  String text(String key, Object... args) {
    return new MessageFormat(texts.getString(key), locale).format(args);
  }

  /** The name of a severity. */
  String name(Severity severity) {
    return texts.getString("severity." + severity.id());
  }

  /** So many findings of a severity. */
  String counted(Severity severity, long count) {
    return text("count." + severity.id(), count);
  }

  /** A whole number as the language groups its digits. */
  String number(long number) {
    return String.format(locale, "%,d", number);
  }
}
