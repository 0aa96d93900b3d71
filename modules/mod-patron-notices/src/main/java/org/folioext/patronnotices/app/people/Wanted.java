package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.app.Conflicts;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.people.Preference;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.storage.people.Preferences;

/** What patrons want, and do not. Thread-safe. */
public final class Wanted implements Known.WishesOf {

  private static final String WHAT = "patron";

  private final Preferences preferences;
  private final Clock clock;

  /** As a store has it. */
  public Wanted(Preferences preferences, Clock clock) {
    this.preferences = preferences;
    this.clock = clock;
  }

  @Override
  public Future<Map<UUID, Wishes>> of(String tenant, Collection<UUID> patrons) {
    return preferences.of(tenant, patrons);
  }

  /** What one patron asked for. */
  public Future<Preference> read(String tenant, String patron) {
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(id -> preferences.read(tenant, id));
  }

  /**
   * Writes down what a patron asks for now.
   *
   * @param version of what the person saw; fails with CONFLICT where it is not theirs
   */
  public Future<Preference> write(OkapiHeaders headers, String patron, int version, Wishes wishes) {
    Author author = Authors.of(headers, clock);
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(
            id ->
                preferences.change(
                    headers.tenant(),
                    id,
                    present -> {
                      Conflicts.requireSeen(version, present.version(), present.author());
                      return present.next(wishes, author);
                    }));
  }

  /** What patrons asked for, by CQL. */
  public Future<Listed<Preference>> list(String tenant, Optional<String> cql, Page page) {
    return preferences.list(tenant, cql, page);
  }
}
