package org.folioext.patronnotices.app.sending;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.Conflicts;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.sending.Part;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.domain.sending.Standing;
import org.folioext.patronnotices.domain.sending.Unsent;
import org.folioext.patronnotices.storage.SendingStore;
import org.folioext.patronnotices.storage.ledger.Pulses;

/** Persons switch sending on and off, and confirm the installation. Thread-safe. */
public final class SendingDesk implements SendPermit {

  private final SendingStore store;
  private final Pulses pulses;
  private final Optional<String> environment;
  private final Clock clock;

  /**
   * Of a store.
   *
   * @param pulses through which gateways the timer rings
   * @param environment the name of this environment; without one nothing is ever sent
   */
  public SendingDesk(SendingStore store, Pulses pulses, Optional<String> environment, Clock clock) {
    this.store = store;
    this.pulses = pulses;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * What holds, and what waits for it.
   *
   * @param unsent what goes out as soon as sending is on
   */
  public record Shown(Sending sending, Unsent unsent) {}

  /** What holds for the timer's passes, and what waits. */
  public Future<Shown> show(OkapiHeaders headers) {
    return shown(headers).compose(sending -> withWaiting(headers, sending));
  }

  private Future<Shown> withWaiting(OkapiHeaders headers, Sending sending) {
    return store
        .unsent(headers.tenant(), clock.instant())
        .map(unsent -> new Shown(sending, unsent));
  }

  /** What holds, seen from where it is asked. */
  public Future<Sending> read(OkapiHeaders headers) {
    return store.read(headers.tenant(), outside(headers));
  }

  /**
   * What holds for the timer's passes: through the gateway by which it rang last, or where it never
   * did, that by which a person asks.
   */
  public Future<Sending> shown(OkapiHeaders headers) {
    return forPasses(headers).compose(parts -> store.read(headers.tenant(), parts));
  }

  /**
   * What holds of a tenant of whom nobody asks.
   *
   * @param gateway through which it was last asked
   */
  public Future<Sending> read(String tenant, Optional<String> gateway) {
    return store.read(tenant, outside(gateway));
  }

  @Override
  public Future<Boolean> open(OkapiHeaders headers) {
    return read(headers).map(Sending::open);
  }

  /**
   * Switches sending on or off. Off is always done; on fails with CONFLICT where somebody changed
   * it since the person looked, or where not as many notices wait as the person saw ({@code
   * other-count}).
   *
   * @param version that the person saw
   * @param count notices that wait, as the person saw it; 0 where none did
   */
  public Future<Shown> enable(OkapiHeaders headers, boolean enabled, int version, long count) {
    return forPasses(headers)
        .compose(
            parts ->
                store.enable(
                    headers.tenant(),
                    parts,
                    enabled,
                    author(headers),
                    (before, unsent) -> {
                      if (enabled && before.decided().version() != version) {
                        throw changed(before);
                      }
                      if (enabled && !before.decided().enabled() && unsent.count() != count) {
                        throw Conflicts.otherCount(unsent.count(), unsent.since());
                      }
                    }))
        .compose(sending -> withWaiting(headers, sending));
  }

  private static Failure changed(Sending before) {
    return new Failure(
        FailureKind.CONFLICT,
        "changed-meanwhile",
        "Somebody changed it since you looked.",
        Map.of("version", String.valueOf(before.decided().version())));
  }

  /**
   * This installation is the one that may send. Where it is not the one that was confirmed last,
   * sending is off from then on, until somebody switches it on by the number of what waits.
   *
   * @param fingerprint that the person was shown; fails with CONFLICT where it is another by now,
   *     with UNPROCESSABLE where the environment has no name
   */
  public Future<Shown> confirm(OkapiHeaders headers, String fingerprint) {
    return forPasses(headers)
        .compose(
            parts ->
                store.confirm(
                    headers.tenant(),
                    parts,
                    author(headers),
                    now -> requireShown(now, fingerprint)))
        .compose(sending -> withWaiting(headers, sending));
  }

  private static void requireShown(Sending now, String fingerprint) {
    if (now.standing() == Standing.UNNAMED) {
      throw Failure.unprocessable(
          "environment-unnamed",
          "This environment has no name: whoever runs it sets SEND_ENV first.");
    }
    if (!now.here().fingerprint().equals(fingerprint)) {
      throw Failure.conflict(
          "other-installation", "This is another installation than you were shown.");
    }
  }

  private Future<Map<Part, String>> forPasses(OkapiHeaders headers) {
    return pulses.gateway(headers.tenant()).map(rang -> outside(rang.or(() -> gateway(headers))));
  }

  private Author author(OkapiHeaders headers) {
    return new Author(clock.instant(), Optional.of(Caller.of(headers).person()));
  }

  private Map<Part, String> outside(OkapiHeaders headers) {
    return outside(gateway(headers));
  }

  /** The gateway through which somebody asks. */
  public static Optional<String> gateway(OkapiHeaders headers) {
    return headers.url().map(URI::getAuthority);
  }

  private Map<Part, String> outside(Optional<String> gateway) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    environment.ifPresent(name -> parts.put(Part.ENVIRONMENT, name));
    gateway.ifPresent(host -> parts.put(Part.GATEWAY, host));
    return parts;
  }
}
