package org.folioext.patronnotices.domain.ledger;

/** What may have stopped, or may stop without anybody's noticing; counted over all tenants. */
public enum Alarm {
  /** The timer of a tenant does not ring. */
  SILENT("timers.silent", "timers silent", "Tenants whose timer does not ring"),
  /** A night did not happen. */
  OVERDUE("nights.overdue", "nights overdue", "Tenants of whom a night is missing"),
  /** A run does not come to its end. */
  UNFINISHED(
      "runs.unfinished",
      "runs not finished",
      "Runs that are open for too long, or failed after the last that finished"),
  /** Sending is on, and this is not the installation that was confirmed. */
  UNCONFIRMED(
      "installations.unconfirmed",
      "installations not confirmed",
      "Tenants who switched sending on, and of whom nothing goes out from here"),
  /** Sending ends before all is sent. */
  HALTED("senders.halted", "senders halted", "Tenants of whom sending ends before all is sent"),
  /** Notices wait for longer than they should. */
  LATE("notices.late", "notices late", "Notices that wait for longer than a day to go out"),
  /** Notices failed. */
  FAILED("notices.failed", "notices failed", "Notices that failed in the last seven days"),
  /** Notices were to go out, and did not before it was too late. */
  EXPIRED(
      "notices.expired",
      "notices not sent in time",
      "Notices of the last seven days that were not sent before it was too late"),
  /** Nobody can tell whether messages went out. */
  UNKNOWN(
      "messages.unknown",
      "messages unknown",
      "Messages of which nobody can tell whether they went out"),
  /** FOLIO came to tell what rules tell. */
  OVERLAPPING(
      "rules.overlapping",
      "rules beside notices of FOLIO",
      "Rules that are on, and tell what FOLIO's own notices tell, without anybody's wanting both"),
  /** Nobody sees what FOLIO tells. */
  UNCHECKED(
      "overlaps.unchecked",
      "notices of FOLIO not looked at",
      "Tenants of whom it cannot be seen what FOLIO's own notices tell beside their rules"),
  /** Nobody could look. */
  UNREAD("tenants.unread", "tenants not looked at", "Tenants of whom nothing could be read");

  private final String metric;
  private final String line;
  private final String description;

  Alarm(String metric, String line, String description) {
    this.metric = metric;
    this.line = line;
    this.description = description;
  }

  /** The name of its number, behind that of the module. */
  public String metric() {
    return metric;
  }

  /** Its name where a person reads of the health of an instance. */
  public String line() {
    return line;
  }

  /** What is counted. */
  public String description() {
    return description;
  }
}
