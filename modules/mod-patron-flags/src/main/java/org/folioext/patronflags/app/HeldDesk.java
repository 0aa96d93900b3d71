package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.Caller;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.domain.flag.Answer;
import org.folioext.patronflags.domain.flag.Deed;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Held;
import org.folioext.patronflags.domain.flag.StaffWork;
import org.folioext.patronflags.domain.flag.Storm;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.storage.flag.HeldFlags;

/** What an unusual night brought, until a person has looked at it. Thread-safe. */
public final class HeldDesk {

  private static final int PAGE = 500;

  private final HeldFlags held;
  private final Bases bases;
  private final Clock clock;

  /** Of flags in a store. */
  public HeldDesk(HeldFlags held, Bases bases, Clock clock) {
    this.held = held;
    this.bases = bases;
    this.clock = clock;
  }

  /**
   * What is held, and why.
   *
   * @param most new flags that a night may bring, as the tenant has chosen
   */
  public record Banner(Held held, long most) {}

  /** What is held. */
  public Future<Banner> banner(String tenant) {
    return bases
        .settings(tenant)
        .compose(
            settings -> held.all(tenant).map(found -> new Banner(found, most(settings, found))));
  }

  private static long most(FlagSettings settings, Held found) {
    return Storm.most(found.nights(), settings.stormFactor(), settings.stormLeast());
  }

  /**
   * Releases all, or those of a kind, page by page: what was released stays so if it ends early.
   *
   * @return how many
   */
  public Future<Integer> release(Caller caller, Optional<String> kind) {
    UUID actor = caller.person();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Function<Flag, Answer.Done> release =
        flag ->
            (Answer.Done)
                new StaffWork(
                        new Deed.Release(), actor, Optional.empty(), flag.version(), now, today)
                    .on(flag);
    return release(caller.tenant(), kind, release, 0);
  }

  private Future<Integer> release(
      String tenant, Optional<String> kind, Function<Flag, Answer.Done> release, int done) {
    return held.release(tenant, kind, PAGE, release)
        .compose(
            count ->
                count < PAGE
                    ? Future.succeededFuture(done + count)
                    : release(tenant, kind, release, done + count));
  }
}
