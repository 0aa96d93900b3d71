package org.folioext.marcchecks.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.marc.checks.Checker;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.RuleFailure;
import org.folioext.marc.io.Reading;
import org.folioext.marcchecks.domain.CheckedRecord;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.OneRecord;
import org.folioext.marcchecks.domain.RecordForm;
import org.folioext.marcchecks.storage.ProfileStore;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;

/** Checks single records while they are edited. Thread-safe. */
public final class RecordChecks {
  /** What takes longer than a millisecond or so is kept away from the event loop. */
  private static final int SMALL = 16 * 1024;

  /**
   * A record as it was sent.
   *
   * @param size bytes of it, about
   * @param bytes takes it from its wrapping
   */
  public record Sent(RecordForm form, int size, Supplier<byte[]> bytes) {}

  private final Vertx vertx;
  private final ProfileStore profiles;
  private final Checkers checkers;

  /** Checks by the profiles of a store. */
  public RecordChecks(Vertx vertx, ProfileStore profiles, Checkers checkers) {
    this.vertx = vertx;
    this.profiles = profiles;
    this.checkers = checkers;
  }

  /**
   * Checks one record.
   *
   * @param profileId the profile; empty for the tenant's default
   * @param answer what is made of it, where it is checked: not on the event loop if it is large
   * @return fails with NOT_FOUND for an unknown profile, INVALID where there is no record,
   *     UNPROCESSABLE where there are several or something else
   */
  public <T> Future<T> check(
      String tenant, Optional<String> profileId, Sent sent, Function<CheckedRecord, T> answer) {
    return profile(tenant, profileId)
        .compose(
            profile -> {
              Checker checker = checkers.of(tenant, profile);
              Supplier<T> work = () -> answer.apply(checked(checker, profile, sent));
              return sent.size() <= SMALL
                  ? Future.succeededFuture(work.get())
                  : vertx.executeBlocking(work::get, false);
            });
  }

  private Future<Optional<LibraryProfile>> profile(String tenant, Optional<String> id) {
    if (id.isEmpty()) {
      return profiles.findDefault(tenant);
    }
    return profiles
        .find(tenant, Ids.of("profile", id.get()))
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(found)
                    : Failure.notFound("profile", id.get()).future());
  }

  private static CheckedRecord checked(
      Checker checker, Optional<LibraryProfile> profile, Sent sent) {
    OneRecord one = OneRecord.read(sent.bytes().get(), sent.form());
    if (one instanceof OneRecord.Found found) {
      return new CheckedRecord(profile, found.reading(), findings(checker, found.reading()));
    }
    throw refused(one);
  }

  /** A rule's own failure may quote the record, which must not reach a log. */
  private static List<Finding> findings(Checker checker, Reading reading) {
    try {
      return checker.check(reading);
    } catch (RuleFailure e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      IllegalStateException told =
          new IllegalStateException("a rule broke: " + cause.getClass().getName());
      told.setStackTrace(cause.getStackTrace());
      throw told;
    }
  }

  private static Failure refused(OneRecord one) {
    if (one instanceof OneRecord.Missing) {
      return Failure.invalid("no-record", "The body has no record in it.");
    }
    if (one instanceof OneRecord.Several) {
      return Failure.unprocessable(
          "several-records",
          "The body has more than one record in it; a file of records is checked by a run.");
    }
    if (one instanceof OneRecord.Other other) {
      return Failure.unprocessable("not-marc", "The body " + other.reason() + ".");
    }
    throw new IllegalArgumentException("this is a record");
  }
}
