package org.folioext.patronnotices.domain.fit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.Measure;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.RaisedFlag;

/** What conditions look at. */
final class Looked {

  private Looked() {}

  /** Ids, or texts in lower case; empty where it was not read. */
  static Optional<? extends Set<?>> at(Field field, Candidate candidate) {
    Patron patron = candidate.patron();
    return switch (field) {
      case GROUP -> patron.group().map(Set::of);
      case DEPARTMENT -> Optional.of(patron.departments());
      case TAG -> Optional.of(patron.tags());
      case ITEM_TYPE -> candidate.loan().flatMap(Loan::itemType).map(Set::of);
      case LOCATION -> candidate.loan().flatMap(Loan::location).map(Set::of);
      case LOAN_POLICY -> candidate.loan().flatMap(Loan::policy).map(Set::of);
      case FLAG_KIND -> candidate.flag().map(RaisedFlag::kind).map(Set::of);
    };
  }

  /** A number; empty where it was not read. */
  static Optional<BigDecimal> at(Measure measure, Candidate candidate, LocalDate day) {
    Patron patron = candidate.patron();
    return switch (measure) {
      case AGE ->
          patron
              .born()
              .filter(born -> !born.isAfter(day))
              .map(born -> BigDecimal.valueOf(ChronoUnit.YEARS.between(born, day)));
      case BALANCE -> patron.balance();
      case OPEN_LOANS ->
          patron.openLoans().isEmpty()
              ? Optional.empty()
              : Optional.of(BigDecimal.valueOf(patron.openLoans().getAsInt()));
    };
  }
}
