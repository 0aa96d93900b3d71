package org.folioext.patronnotices.domain.renew;

import java.util.Locale;

/**
 * A request that is open and concerns a loaned item: for that item, or for any of its title.
 *
 * @param forItem whether it is for that very item
 */
public record Queued(Kind kind, boolean forItem) {

  /** What is asked for. */
  public enum Kind {
    HOLD,
    RECALL,
    PAGE;

    /** As FOLIO writes it; what is neither holds nothing up. */
    public static Kind of(String type) {
      return switch (type.toLowerCase(Locale.ROOT)) {
        case "hold" -> HOLD;
        case "recall" -> RECALL;
        default -> PAGE;
      };
    }
  }

  boolean isHold() {
    return kind == Kind.HOLD;
  }
}
