package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.TenantLocale;
import org.folioext.patronflags.app.FolioTrouble;
import org.folioext.patronflags.domain.action.Decision;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.domain.action.Planning;
import org.folioext.patronflags.domain.action.Refusal;
import org.folioext.patronflags.domain.action.Wish;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.FlagState;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.settings.Effect;
import org.folioext.patronflags.remote.Groups;
import org.folioext.patronflags.remote.UserReader;

/** Reads what an action needs to know, and says what it changes. It writes nothing. Thread-safe. */
final class Planner {

  private final Clock clock;

  Planner(Clock clock) {
    this.clock = clock;
  }

  /** What comes of a wish; fails with a Failure where it cannot be, or FOLIO does not show it. */
  Future<Plan> plan(Desk desk, Flag flag, Wish wish) {
    if (flag.state() == FlagState.RESOLVED) {
      return Told.refused(Refusal.FLAG_RESOLVED).future();
    }
    return desk.traces()
        .find(Effect.DEACTIVATE, flag.patron())
        .compose(
            user ->
                user.isPresent()
                    ? decide(desk, flag, wish, user.get())
                    : Told.patronGone().future())
        .map(Planner::planned)
        .recover(failure -> Future.failedFuture(FolioTrouble.told(failure)));
  }

  private static Plan planned(Decision decision) {
    if (decision instanceof Decision.Refused refused) {
      throw Told.refused(refused.why());
    }
    return ((Decision.Planned) decision).plan();
  }

  private Future<Decision> decide(Desk desk, Flag flag, Wish wish, Map<String, Object> user) {
    if (wish instanceof Wish.Block block) {
      return desk.traces()
          .blocks(flag.patron(), Planning.BLOCK_CODE)
          .map(there -> Planning.block(flag, block, there));
    }
    if (wish instanceof Wish.Note note) {
      return note(desk, flag, note);
    }
    Patron patron = UserReader.patron(new JsonObject(user));
    return wish instanceof Wish.Deactivate
        ? Future.succeededFuture(Planning.deactivate(patron))
        : expiry(desk, patron);
  }

  private static Future<Decision> note(Desk desk, Flag flag, Wish.Note wish) {
    return desk.traces()
        .noteType()
        .compose(
            type ->
                type.map(id -> note(desk, flag, wish, id))
                    .orElseGet(
                        () -> Future.succeededFuture(new Decision.Refused(Refusal.NO_NOTE_TYPE))));
  }

  private static Future<Decision> note(Desk desk, Flag flag, Wish.Note wish, UUID type) {
    return desk.traces()
        .notes(flag.patron())
        .map(there -> Planning.note(flag, wish, type, address(desk, flag), there));
  }

  private Future<Decision> expiry(Desk desk, Patron patron) {
    return new Groups(desk.gateway())
        .all()
        .compose(groups -> zone(desk).map(zone -> expiry(patron, groups, zone)));
  }

  private Decision expiry(Patron patron, Map<UUID, PatronGroup> groups, ZoneId zone) {
    return Planning.expiry(patron, patron.group().map(groups::get), clock.instant(), zone);
  }

  private static Future<ZoneId> zone(Desk desk) {
    return desk.settings()
        .zone()
        .map(Future::succeededFuture)
        .orElseGet(() -> new TenantLocale(desk.gateway()).zone());
  }

  /** Where the console shows the flag. */
  private static Optional<URI> address(Desk desk, Flag flag) {
    return desk.settings()
        .consoleUrl()
        .map(
            url ->
                URI.create(
                    url.toString().replaceFirst("/+$", "")
                        + "/t/"
                        + desk.tenant()
                        + "/patrons/flags/"
                        + flag.id()));
  }
}
