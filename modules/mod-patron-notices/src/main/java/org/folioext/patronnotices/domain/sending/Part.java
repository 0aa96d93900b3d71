package org.folioext.patronnotices.domain.sending;

import java.util.Locale;

/** What tells an installation from a copy of it. */
public enum Part {
  /** What the environment calls itself, SEND_ENV. */
  ENVIRONMENT,
  /** Host and port of the gateway. */
  GATEWAY,
  /** The identifier that PostgreSQL gave the database system when it was made. */
  DATABASE,
  /** PostgreSQL's timeline: another after a restore to a point in time, and after a failover. */
  TIMELINE,
  /** The number of the ledger's table: another after a dump was restored, if only in place. */
  LEDGER;

  /** The name in answers and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
