package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;

/** On which days the library is open. Implementations never change, and are thread-safe. */
@FunctionalInterface
public interface OpenDays {

  /** For a library without a calendar. */
  OpenDays ALWAYS = day -> true;

  /** Whether it is open on that day, if only for an hour. */
  boolean isOpen(LocalDate day);
}
