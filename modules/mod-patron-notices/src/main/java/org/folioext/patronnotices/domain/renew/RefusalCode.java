package org.folioext.patronnotices.domain.renew;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why FOLIO does not renew a loan. Newer versions of mod-circulation say so by a code, older ones
 * in words alone; both come to the same constant.
 */
public enum RefusalCode {
  PATRON_INACTIVE(
      List.of("USER_IS_INACTIVE_OR_EXPIRED", "USER_STATUS_CANNOT_BE_DETERMINED"),
      "user is inactive or expired",
      "cannot determine if user is active"),
  BLOCKED_MANUALLY(List.of("USER_IS_BLOCKED_MANUALLY"), "patron blocked from renewing"),
  /** Its words are the library's own. */
  BLOCKED_AUTOMATICALLY(List.of("USER_IS_BLOCKED_AUTOMATICALLY")),
  NOT_LOANABLE(List.of("ITEM_NOT_LOANABLE"), "item is not loanable"),
  NOT_RENEWABLE(List.of("LOAN_NOT_RENEWABLE"), "loan is not renewable"),
  LIMIT_REACHED(List.of("LOAN_RENEWAL_LIMIT_REACHED"), "loan at maximum renewal number"),
  RECALLED(List.of("RENEWAL_BLOCKED_BY_RECALL"), "active recall request"),
  REQUESTED(List.of("RENEWAL_BLOCKED_BY_HOLD_REQUEST"), "pending hold request"),
  REMINDER_FEES(
      List.of("RENEWAL_BLOCKED_BY_REMINDER_FEES"), "not allowed for loans with reminders"),
  DATE_UNMOVED(List.of("RENEWAL_WOULD_NOT_CHANGE_DUE_DATE"), "would not change the due date"),
  OUTSIDE_SCHEDULE(
      List.of(
          "RENEWAL_DATE_OUTSIDE_LOAN_POLICY_DATE_RANGES",
          "RENEWAL_DATE_OUTSIDE_FIXED_LOAN_POLICY_DATE_RANGES"),
      "renewal date falls outside of"),
  DECLARED_LOST(List.of("ITEM_DECLARED_LOST_NOT_RENEWABLE"), "item is declared lost"),
  AGED_TO_LOST(List.of("ITEM_AGED_TO_LOST_NOT_RENEWABLE"), "item is aged to lost"),
  CLAIMED_RETURNED(List.of("ITEM_CLAIMED_RETURNED_NOT_RENEWABLE"), "item is claimed returned"),
  /** The loan policy says something that FOLIO cannot follow. */
  POLICY_UNCLEAR(
      List.of(
          "LOAN_POLICY_PROFILE_NOT_RECOGNIZED",
          "LOAN_POLICY_RENEW_FROM_NOT_RECOGNIZED",
          "LOAN_POLICY_RENEWAL_PERIOD_NOT_RECOGNIZED",
          "LOAN_POLICY_RENEWAL_PERIOD_INTERVAL_NOT_RECOGNIZED",
          "LOAN_POLICY_RENEWAL_PERIOD_DURATION_INVALID",
          "FIXED_LOAN_POLICY_HAS_ALTERNATE_RENEWAL_PERIOD_FOR_HOLDS",
          "FIXED_LOAN_POLICY_HAS_RENEWAL_PERIOD"),
      "cannot determine when to renew from",
      "in the loan policy is",
      "has fixed profile but"),
  CALENDAR_MISSING(
      List.of("CALENDAR_TIMETABLE_ABSENT", "CALENDAR_OPEN_PERIODS_NOT_FOUND"),
      "calendar timetable is absent"),
  OTHER_PATRON(List.of("ITEM_CHECKED_OUT_TO_DIFFERENT_USER"), "checked out to different user"),
  /** None of these: the message tells. */
  OTHER(List.of());

  /** The override that FOLIO names beside a block of the patron; none is ever asked for. */
  private static final String PATRON_BLOCK = "patronBlock";

  private final List<String> codes;
  private final List<String> words;

  RefusalCode(List<String> codes, String... words) {
    this.codes = codes;
    this.words = List.of(words);
  }

  /** The name in answers: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The code of that {@link #id()}.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static RefusalCode of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * What an error of mod-circulation means.
   *
   * @param code of FOLIO, where the error has one
   * @param block the name of the override that the error offers, where it offers one
   */
  public static RefusalCode read(Optional<String> code, String message, Optional<String> block) {
    return code.flatMap(RefusalCode::byCode)
        .or(() -> byWords(message))
        .or(() -> block.filter(PATRON_BLOCK::equals).map(patron -> BLOCKED_AUTOMATICALLY))
        .orElse(OTHER);
  }

  private static Optional<RefusalCode> byCode(String code) {
    return Arrays.stream(values()).filter(one -> one.codes.contains(code)).findFirst();
  }

  private static Optional<RefusalCode> byWords(String message) {
    String said = message.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> one.words.stream().anyMatch(said::contains))
        .findFirst();
  }
}
