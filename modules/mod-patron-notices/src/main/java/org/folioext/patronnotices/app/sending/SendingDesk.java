package org.folioext.patronnotices.app.sending;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.sending.Part;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.domain.sending.Standing;
import org.folioext.patronnotices.domain.sending.Unsent;
import org.folioext.patronnotices.storage.SendingStore;

/** Persons switch sending on and off, and confirm the installation. Thread-safe. */
public final class SendingDesk implements SendPermit {

  private final SendingStore store;
  private final Optional<String> environment;
  private final Clock clock;

  /**
   * Of a store.
   *
   * @param environment the name of this environment; without one nothing is ever sent
   */
  public SendingDesk(SendingStore store, Optional<String> environment, Clock clock) {
    this.store = store;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * What holds, and what waits for it.
   *
   * @param unsent what goes out as soon as sending is on
   */
  public record Shown(Sending sending, Unsent unsent) {}

  /** What holds, seen from where it is asked, and what waits. */
  public Future<Shown> show(OkapiHeaders headers) {
    return read(headers).compose(sending -> shown(headers, sending));
  }

  private Future<Shown> shown(OkapiHeaders headers, Sending sending) {
    return store
        .unsent(headers.tenant(), clock.instant())
        .map(unsent -> new Shown(sending, unsent));
  }

  /** What holds, seen from where it is asked. */
  public Future<Sending> read(OkapiHeaders headers) {
    return store.read(headers.tenant(), outside(headers));
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
    return store
        .enable(
            headers.tenant(),
            outside(headers),
            enabled,
            author(headers),
            (before, unsent) -> {
              if (enabled && before.decided().version() != version) {
                throw changed(before);
              }
              if (enabled && !before.decided().enabled() && unsent.count() != count) {
                throw otherCount(unsent);
              }
            })
        .compose(sending -> shown(headers, sending));
  }

  private static Failure otherCount(Unsent unsent) {
    Map<String, String> now = new LinkedHashMap<>();
    now.put("count", String.valueOf(unsent.count()));
    unsent.since().ifPresent(since -> now.put("since", Dates.of(since)));
    return new Failure(
        FailureKind.CONFLICT,
        "other-count",
        "It is not as many as you were shown: look again.",
        now);
  }

  private static Failure changed(Sending before) {
    return new Failure(
        FailureKind.CONFLICT,
        "changed-meanwhile",
        "Somebody changed it since you looked.",
        Map.of("version", String.valueOf(before.decided().version())));
  }

  /**
   * This installation is the one that may send.
   *
   * @param fingerprint that the person was shown; fails with CONFLICT where it is another by now,
   *     with UNPROCESSABLE where the environment has no name
   */
  public Future<Shown> confirm(OkapiHeaders headers, String fingerprint) {
    return store
        .confirm(
            headers.tenant(),
            outside(headers),
            author(headers),
            now -> {
              if (now.standing() == Standing.UNNAMED) {
                throw Failure.unprocessable(
                    "environment-unnamed",
                    "This environment has no name: whoever runs it sets SEND_ENV first.");
              }
              if (!now.here().fingerprint().equals(fingerprint)) {
                throw Failure.conflict(
                    "other-installation", "This is another installation than you were shown.");
              }
            })
        .compose(sending -> shown(headers, sending));
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
