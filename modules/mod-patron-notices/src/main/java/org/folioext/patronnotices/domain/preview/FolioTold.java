package org.folioext.patronnotices.domain.preview;

import java.util.Arrays;
import java.util.Locale;

/** Whether it is told what FOLIO sends itself. */
public enum FolioTold {
  /** No rule is of an event that FOLIO sends notices of. */
  NOT_ASKED,
  TOLD,
  /** FOLIO's circulation is not there, or did not answer. */
  CANNOT_TELL;

  /** The name in answers and rows: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The one of that {@link #id()}.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  public static FolioTold of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Of two parts: what one cannot tell, the whole cannot. */
  public FolioTold and(FolioTold other) {
    return compareTo(other) < 0 ? other : this;
  }
}
