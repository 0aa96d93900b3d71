package org.folioext.patronflags.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronflags.domain.patron.Patron;

/** Users of the tenant (interface users). Stateless. */
public final class Users {

  /** From here on a total is a guess. */
  public static final int GUESSED = 1000;

  /** How many ids one call may name: the longest URL that the modules take is 4,096 bytes. */
  public static final int IDS = 80;

  private static final Listing USERS = new Listing("/users", "users");

  private final Gateway gateway;

  /** Users as the gateway of a request shows them. */
  public Users(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * A page of users.
   *
   * @param patrons by id
   * @param total how many there are said to be behind the id; exact below 1,000
   * @param missing how many the page should have had besides; 0 where it is whole
   * @param more whether others may come behind it
   */
  public record Page(List<Patron> patrons, long total, long missing, boolean more) {
    public Page {
      patrons = List.copyOf(patrons);
    }

    /** The id behind which the next page begins. */
    public Optional<UUID> last() {
      return patrons.isEmpty()
          ? Optional.empty()
          : Optional.of(patrons.get(patrons.size() - 1).id());
    }
  }

  /**
   * The users behind an id, by id.
   *
   * @param after empty: from the first
   * @param changedSince those alone whose record was changed since; a change of {@code active} by
   *     mod-users' own timer is none
   * @param limit 1 to 1000
   * @return fails with CallFailed, or with {@link NotSeen}
   */
  public Future<Page> page(Optional<UUID> after, Optional<Instant> changedSince, int limit) {
    String filter =
        changedSince.map(since -> "metadata.updatedDate > " + CqlText.date(since)).orElse("");
    return USERS.after(gateway, after, filter, limit).map(Users::page);
  }

  private static Page page(Listing.Page page) {
    return new Page(
        page.records().stream().map(UserReader::patron).toList(),
        page.total(),
        page.missing(),
        page.more());
  }

  /**
   * What there is of some ids.
   *
   * @param absent ids that a whole answer did not have
   */
  public record Found(List<Patron> patrons, Set<UUID> absent) {
    public Found {
      patrons = List.copyOf(patrons);
      absent = Set.copyOf(absent);
    }
  }

  /**
   * Users by their ids.
   *
   * @param ids 1 to {@link #IDS}
   * @return fails with CallFailed, or with {@link NotSeen} where the answer may be cut short
   */
  public Future<Found> byIds(Collection<UUID> ids) {
    return USERS.all(gateway, CqlText.anyOf("id", ids)).map(users -> found(users, ids));
  }

  private static Found found(List<JsonObject> users, Collection<UUID> ids) {
    List<Patron> patrons = users.stream().map(UserReader::patron).toList();
    Set<UUID> absent = new HashSet<>(ids);
    patrons.forEach(patron -> absent.remove(patron.id()));
    return new Found(patrons, absent);
  }

  /** The whole record of a user, as mod-users has it; empty where it says that there is none. */
  public Future<Optional<JsonObject>> find(UUID id) {
    return gateway
        .get("/users/" + id)
        .map(Optional::of)
        .recover(
            failure ->
                isGone(failure)
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  /** The words of mod-users; a gateway that does not find the module answers 404 too. */
  private static boolean isGone(Throwable failure) {
    return failure instanceof CallFailed call
        && call.status().orElse(0) == 404
        && call.body().strip().equalsIgnoreCase("Not found");
  }
}
