package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.patronnotices.domain.renew.LoanPolicy;
import org.folioext.patronnotices.domain.renew.LoanPolicy.From;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Holds;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Limits;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Profile;
import org.folioext.patronnotices.domain.renew.Period;
import org.folioext.patronnotices.domain.renew.Schedule;

/**
 * Loan policies and fixed due date schedules (interfaces loan-policy-storage and
 * fixed-due-date-schedules-storage), as mod-circulation reads them (LoanPolicy of 24.6). Stateless.
 */
public final class LoanPolicies {

  private static final Listing POLICIES =
      new Listing("/loan-policy-storage/loan-policies", "loanPolicies");
  private static final Listing SCHEDULES =
      new Listing(
          "/fixed-due-date-schedule-storage/fixed-due-date-schedules", "fixedDueDateSchedules");

  private LoanPolicies() {}

  /** All policies by id; a library without such a module has none. */
  public static Future<Map<UUID, LoanPolicy>> all(Gateway gateway) {
    return Future.all(list(POLICIES, gateway), list(SCHEDULES, gateway))
        .map(read -> policies(read.resultAt(0), schedules(read.resultAt(1))));
  }

  private static Future<List<JsonObject>> list(Listing listing, Gateway gateway) {
    return listing
        .all(gateway, "")
        .recover(
            failure ->
                Gateway.hasNoModule(failure)
                    ? Future.succeededFuture(List.of())
                    : Future.failedFuture(failure));
  }

  private static Map<UUID, LoanPolicy> policies(
      List<JsonObject> records, Map<UUID, Schedule> schedules) {
    Map<UUID, LoanPolicy> policies = new HashMap<>();
    records.forEach(
        json -> policies.put(Given.id(json, "id").orElseThrow(), policy(json, schedules)));
    return policies;
  }

  private static Map<UUID, Schedule> schedules(List<JsonObject> records) {
    Map<UUID, Schedule> schedules = new HashMap<>();
    for (JsonObject json : records) {
      List<Schedule.Range> ranges =
          Given.objects(json, "schedules").flatMap(range -> range(range).stream()).toList();
      schedules.put(Given.id(json, "id").orElseThrow(), new Schedule(ranges));
    }
    return schedules;
  }

  private static Optional<Schedule.Range> range(JsonObject json) {
    return LoansNow.instant(json, "from")
        .flatMap(
            from ->
                LoansNow.instant(json, "to")
                    .flatMap(
                        to ->
                            LoansNow.instant(json, "due")
                                .map(due -> new Schedule.Range(from, to, due))));
  }

  /** The policy of a record; a schedule that is not among these was not read. */
  public static LoanPolicy policy(JsonObject json, Map<UUID, Schedule> schedules) {
    JsonObject loans = Given.object(json, "loansPolicy");
    JsonObject renewals = Given.object(json, "renewalsPolicy");
    JsonObject holds = Given.object(Given.object(json, "requestManagement"), "holds");
    boolean different = Given.truth(renewals, "differentPeriod");
    Profile profile = profile(Given.text(loans, "profileId").orElse(""));
    return new LoanPolicy(
        Given.truth(json, "loanable"),
        Given.truth(json, "renewable"),
        Given.truth(renewals, "unlimited")
            ? OptionalInt.empty()
            : OptionalInt.of(Given.integer(renewals, "numberAllowed").orElse(0)),
        profile,
        from(Given.text(renewals, "renewFromId").orElse("")),
        period(different ? renewals : loans, "period"),
        holds.containsKey("alternateRenewalLoanPeriod")
            ? new Holds.Other(period(holds, "alternateRenewalLoanPeriod"))
            : new Holds.Same(),
        Given.truth(holds, "renewItemsWithRequest"),
        limits(schedule(loans, renewals, different, profile), schedules),
        !Given.text(loans, "closedLibraryDueDateManagementId")
            .orElse("")
            .equals("CURRENT_DUE_DATE_TIME"));
  }

  /** A fixed policy with a period of its own for renewals needs a schedule of its own too. */
  private static Optional<UUID> schedule(
      JsonObject loans, JsonObject renewals, boolean different, Profile profile) {
    Optional<UUID> usual = Given.id(loans, "fixedDueDateScheduleId");
    if (!different) {
      return usual;
    }
    Optional<UUID> other = Given.id(renewals, "alternateFixedDueDateScheduleId");
    return profile == Profile.FIXED ? other : other.or(() -> usual);
  }

  private static Limits limits(Optional<UUID> id, Map<UUID, Schedule> schedules) {
    if (id.isEmpty()) {
      return new Limits.None();
    }
    return Optional.ofNullable(schedules.get(id.get()))
        .<Limits>map(Limits.Of::new)
        .orElseGet(Limits.Unread::new);
  }

  private static Profile profile(String id) {
    if (id.equalsIgnoreCase("Rolling")) {
      return Profile.ROLLING;
    }
    return id.equalsIgnoreCase("Fixed") ? Profile.FIXED : Profile.UNKNOWN;
  }

  private static From from(String id) {
    return switch (id) {
      case "CURRENT_DUE_DATE" -> From.DUE_DATE;
      case "SYSTEM_DATE" -> From.NOW;
      default -> From.UNKNOWN;
    };
  }

  private static Optional<Period> period(JsonObject json, String field) {
    JsonObject period = Given.object(json, field);
    return Period.of(
        Given.integer(period, "duration").orElse(0), Given.text(period, "intervalId").orElse(""));
  }
}
