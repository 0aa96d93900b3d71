package org.folioext.patronflags.domain.action;

import java.util.Locale;
import java.util.Optional;
import org.folioext.patronflags.domain.flag.Deed;

/** What is done to many: to accounts in FOLIO, or to flags here. */
public sealed interface BulkTask {

  /** The permission of the same to one. */
  String permission();

  /** An action on one flag of each account. */
  record InFolio(Wish wish) implements BulkTask {
    @Override
    public String permission() {
      return "patron-flags.actions." + wish.effect().id() + ".post";
    }
  }

  /**
   * A step on each flag.
   *
   * @param deed confirm, dismiss, snooze, assign or comment
   * @param comment of the person; there of a comment
   */
  record OnFlags(Deed deed, Optional<String> comment) implements BulkTask {

    public OnFlags {
      comment = Texts.given(comment);
    }

    /** The name in requests and rows, in lower case. */
    public String id() {
      return deed.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public String permission() {
      return "patron-flags.steps." + id() + ".post";
    }

    /** Which step it is. */
    @Override
    public String toString() {
      return "OnFlags " + id();
    }
  }
}
