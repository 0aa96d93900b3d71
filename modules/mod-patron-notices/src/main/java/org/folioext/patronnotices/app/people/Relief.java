package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.app.run.LibraryZone;
import org.folioext.patronnotices.domain.people.HeldDomain;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.people.HeldDomains;
import org.folioext.patronnotices.storage.people.SuppressionLifts;
import org.folioext.patronnotices.storage.people.SuppressionLifts.Which;

/** What persons do where a mail server, and no address, was to blame. Thread-safe. */
public final class Relief {

  /** Before all, and after all: PostgreSQL knows no earlier and no later ones. */
  private static final Instant EVER = Instant.EPOCH;

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final SuppressionLifts lifts;
  private final HeldDomains domains;
  private final AddressHashes hashes;
  private final ChoiceStore choices;
  private final LibraryZone zones;
  private final Clock clock;

  /** Of stores. */
  public Relief(
      SuppressionLifts lifts,
      HeldDomains domains,
      AddressHashes hashes,
      ChoiceStore choices,
      LibraryZone zones,
      Clock clock) {
    this.lifts = lifts;
    this.domains = domains;
    this.hashes = hashes;
    this.choices = choices;
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * Which addresses are taken off the list.
   *
   * @param domain of their mail; empty for all
   * @param day of the library on which this module put them there; empty for all
   */
  public record Asked(Optional<String> domain, Optional<LocalDate> day) {}

  /** How many there are; fails with UNPROCESSABLE, {@code too-wide}, where nothing says which. */
  public Future<Long> count(OkapiHeaders headers, Asked asked) {
    return which(headers, asked).compose(which -> lifts.count(headers.tenant(), which));
  }

  /**
   * Takes them off the list.
   *
   * @param seen how many the person was shown
   * @return how many; fails with CONFLICT, {@code other-count}, where they are not as many
   */
  public Future<Long> lift(OkapiHeaders headers, Asked asked, long seen) {
    return which(headers, asked)
        .compose(which -> lifts.lift(headers.tenant(), which, seen, Authors.of(headers, clock)))
        .compose(there -> there == seen ? Future.succeededFuture(there) : others(there).future());
  }

  private static Failure others(long there) {
    return new Failure(
        FailureKind.CONFLICT,
        "other-count",
        "It is not as many as you saw any more: look again.",
        Map.of("count", String.valueOf(there)));
  }

  private Future<Which> which(OkapiHeaders headers, Asked asked) {
    if (asked.domain().isEmpty() && asked.day().isEmpty()) {
      return Failure.unprocessable("too-wide", "Say of which mail domain, or of which day.")
          .future();
    }
    Future<Optional<String>> domain =
        asked
            .domain()
            .map(text -> hashes.of(headers.tenant()).map(hash -> Optional.of(hash.ofDomain(text))))
            .orElse(Future.succeededFuture(Optional.empty()));
    return domain.compose(
        hashed ->
            asked
                .day()
                .map(
                    day ->
                        zone(headers)
                            .map(
                                zone ->
                                    new Which(
                                        hashed, start(day, zone), start(day.plusDays(1), zone))))
                .orElse(Future.succeededFuture(new Which(hashed, EVER, NEVER))));
  }

  private Future<ZoneId> zone(OkapiHeaders headers) {
    return choices
        .present(headers.tenant())
        .compose(present -> zones.of(headers, present.settings().settings()));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Mail domains to which nothing is sent for a while. */
  public Future<List<HeldDomain>> held(String tenant) {
    return domains.standing(tenant, clock.instant());
  }

  /** Has messages sent to a domain again; fails with NOT_FOUND where it is not held. */
  public Future<Void> release(OkapiHeaders headers, String id) {
    return Future.succeededFuture(id)
        .map(text -> Ids.of("domain", text))
        .compose(one -> domains.release(headers.tenant(), one, Authors.of(headers, clock)))
        .compose(
            released ->
                released ? Future.succeededFuture() : Failure.notFound("domain", id).future());
  }
}
