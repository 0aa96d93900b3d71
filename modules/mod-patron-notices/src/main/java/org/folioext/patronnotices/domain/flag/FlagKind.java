package org.folioext.patronnotices.domain.flag;

/** The flags of this module. */
public enum FlagKind {
  /** Loans of the patron could not be renewed. */
  AUTO_RENEWAL_REFUSED("auto-renewal-refused", "note"),
  /** E-mail does not reach the patron. */
  MAIL_NOT_DELIVERED("mail-not-delivered", "warning");

  private final String id;
  private final String severity;

  FlagKind(String id, String severity) {
    this.id = id;
    this.severity = severity;
  }

  /** As mod-patron-flags knows it: lower case words joined by hyphens. */
  public String id() {
    return id;
  }

  /** As mod-patron-flags has it: note, warning or error. */
  public String severity() {
    return severity;
  }
}
