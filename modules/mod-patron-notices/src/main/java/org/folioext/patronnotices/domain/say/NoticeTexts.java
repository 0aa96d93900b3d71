package org.folioext.patronnotices.domain.say;

import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.text.Texts;

/** All texts of the module. */
public final class NoticeTexts {

  private NoticeTexts() {}

  /** All of them; make them once and share them. */
  public static Texts all() {
    return new Texts(Mistakes.TEXTS, "org.folioext.patronnotices.messages");
  }
}
