package org.folioext.patronflags.domain.book;

import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.text.Texts;

/** What this module says to people. Stateless. */
public final class FlagTexts {

  private FlagTexts() {}

  /** Its texts, and those on what people write. */
  public static Texts all() {
    return new Texts(Mistakes.TEXTS, "org.folioext.patronflags.messages");
  }
}
