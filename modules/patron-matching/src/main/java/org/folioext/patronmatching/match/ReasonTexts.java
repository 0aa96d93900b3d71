package org.folioext.patronmatching.match;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;

/** Says reasons in a language. Immutable, thread-safe. */
public final class ReasonTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;

  /** Texts in a language; in English, where there are none in it. */
  public ReasonTexts(Locale language) {
    this.texts =
        ResourceBundle.getBundle(
            "org.folioext.patronmatching.match.reasons", language, NO_FALLBACK);
  }

  /** What a reason says, without its bits. */
  public String text(Reasons.Reason reason) {
    return texts.getString(reason.key());
  }

  /**
   * Reasons in a line, each with its bits: {@code birth date: day and month swapped +8.4; address
   * the same, counted once +0.1; prior -9.0}.
   */
  public String line(Reasons reasons) {
    StringJoiner line = new StringJoiner("; ");
    reasons.reasons().forEach(reason -> line.add(text(reason) + ' ' + bits(reason.bits())));
    line.add(texts.getString("reason.prior") + ' ' + bits(reasons.prior()));
    if (reasons.isHeard()) {
      line.add(texts.getString("reason.heard"));
    }
    return line.toString();
  }

  private static String bits(double bits) {
    double rounded = Math.round(bits * 10) / 10.0 + 0.0;
    return String.format(Locale.ROOT, "%+.1f", rounded);
  }
}
