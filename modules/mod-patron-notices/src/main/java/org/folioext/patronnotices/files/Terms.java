package org.folioext.patronnotices.files;

import java.time.LocalDate;
import java.util.List;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.fit.CustomFields;
import org.folioext.patronnotices.domain.plan.LibraryDay;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.remote.ReadAs;

/**
 * On what terms rules are tried: what was typed, else what the settings beside the rules say, else
 * what is usual.
 *
 * @param as how records are read
 * @param day when the library plans, and sends
 * @param first day
 * @param last day
 * @param since when rules act
 * @param said what a person should know of them
 */
record Terms(
    ReadAs as,
    PlanSettings settings,
    LibraryDay day,
    LocalDate first,
    LocalDate last,
    LocalDate since,
    List<Message> said) {

  Terms {
    said = List.copyOf(said);
  }

  /** How records of a library with these custom fields are read. */
  ReadAs as(CustomFields fields) {
    return new ReadAs(as.zone(), as.languageField(), fields);
  }
}
