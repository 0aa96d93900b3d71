package org.folioext.patronnotices.files;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.domain.plan.Candidates;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Forecast;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Proxy;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.PatronReader;
import org.folioext.patronnotices.remote.ReadAs;

/**
 * What rules would do for the users of a file. Users are read one by one.
 *
 * @param only the one patron to look at; empty for all
 */
record Preview(
    Library library,
    ReadAs as,
    Forecast forecast,
    LocalDate first,
    LocalDate last,
    Optional<UUID> only) {

  /** How many there were. */
  record Counts(int users, int withoutDate, int unreadable) {}

  /** Decides of each user of a file; tells the decisions of a user together. */
  Counts of(Path users, Consumer<List<Decision>> told) {
    Map<UUID, Patron> proxies = proxies(users);
    int[] counts = new int[3];
    JsonLists.read(
        users,
        new JsonLists.Each() {
          @Override
          public void list(String name) {
            if (!name.equals("users")) {
              throw new Refused(users + ": should hold 'users', not '" + name + "'.");
            }
          }

          @Override
          public void record(String list, JsonObject user) {
            patron(user)
                .ifPresentOrElse(
                    patron -> {
                      counts[0]++;
                      counts[1] += patron.expires() instanceof CardDate.Never ? 1 : 0;
                      counts[2] += patron.expires() instanceof CardDate.Unreadable ? 1 : 0;
                      told.accept(forecast.of(patronCase(patron, proxies), first, last));
                    },
                    () -> counts[2] += only.isEmpty() ? 1 : 0);
          }
        });
    return new Counts(counts[0], counts[1], counts[2]);
  }

  private Optional<Patron> patron(JsonObject user) {
    Optional<UUID> id = Given.id(user, "id");
    boolean wanted = only.isEmpty() || only.equals(id);
    return wanted ? id.flatMap(one -> read(one, user)) : Optional.empty();
  }

  /** Those who act for somebody are read first, since they may stand anywhere in the file. */
  private Map<UUID, Patron> proxies(Path users) {
    Set<UUID> wanted = library.proxies();
    Map<UUID, Patron> proxies = new HashMap<>();
    if (!wanted.isEmpty()) {
      JsonLists.read(
          users,
          (list, record) ->
              Given.id(record, "id")
                  .filter(wanted::contains)
                  .flatMap(id -> read(id, record))
                  .ifPresent(patron -> proxies.put(patron.id(), patron)));
    }
    return proxies;
  }

  private Optional<Patron> read(UUID id, JsonObject user) {
    return PatronReader.patron(user, as, library.owed(id), library.openLoans(id));
  }

  private PatronCase patronCase(Patron patron, Map<UUID, Patron> proxies) {
    List<Candidate> candidates =
        Candidates.of(patron, library.loans(patron.id()), List.of()).toList();
    List<Proxy> acting =
        library.acting(patron.id()).stream()
            .map(one -> new Proxy(one.proxy(), one.notified(), person(proxies, one.proxy())))
            .toList();
    return new PatronCase(patron, Wishes.NONE, acting, candidates);
  }

  private static Optional<Patron> person(Map<UUID, Patron> proxies, UUID id) {
    return Optional.ofNullable(proxies.get(id));
  }
}
