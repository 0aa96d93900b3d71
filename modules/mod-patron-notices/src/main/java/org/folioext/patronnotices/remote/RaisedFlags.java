package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.domain.who.RaisedFlag;

/**
 * Flags of patrons that are news (interface patron-flags): open or confirmed, not held, and not
 * there before their rule was. Stateless.
 */
public final class RaisedFlags {
  private static final String PATH = "/patron-flags/flags";
  private static final int MOST = 1000;
  private static final String NEWS =
      "(state==\"open\" or state==\"confirmed\") and held==false and baseline==false";

  private final Gateway gateway;
  private final ReadAs as;

  /** Flags as the gateway of a request shows them. */
  public RaisedFlags(Gateway gateway, ReadAs as) {
    this.gateway = gateway;
    this.as = as;
  }

  /** Those raised on some days, or near; without the module, there are none. */
  public Future<List<RaisedFlag>> on(DayWindows days) {
    return all(Windowed.all(NEWS, Windowed.filter("raisedDate", days)));
  }

  /** Those of some patrons, at most {@link Patrons#IDS}; without the module, there are none. */
  public Future<List<RaisedFlag>> of(Collection<UUID> patrons) {
    return all(Windowed.all(NEWS, CqlText.anyOf("patronId", patrons)));
  }

  /** In the order in which they were raised: what is raised meanwhile comes behind. */
  private Future<List<RaisedFlag>> all(String filter) {
    return more(filter + " sortBy raisedDate id", new ArrayList<>(), 0)
        .recover(failure -> Absent.or(failure, List.of()));
  }

  private Future<List<RaisedFlag>> more(String query, List<RaisedFlag> before, int offset) {
    String path = PATH + "?limit=" + MOST + "&offset=" + offset + "&query=";
    return gateway
        .get(path + CqlText.encoded(query))
        .compose(
            answer -> {
              List<JsonObject> flags = Given.objects(answer, "flags").toList();
              flags.forEach(flag -> read(flag).ifPresent(before::add));
              int seen = offset + flags.size();
              boolean all = seen >= Given.integer(answer, "totalRecords").orElse(seen + 1);
              if (!all && flags.size() < MOST) {
                return Future.failedFuture(new NotSeen(PATH, "was cut short"));
              }
              return all ? Future.succeededFuture(before) : more(query, before, seen);
            });
  }

  private Optional<RaisedFlag> read(JsonObject flag) {
    Optional<UUID> id = Given.id(flag, "id");
    Optional<UUID> patron = Given.id(flag, "patronId");
    Optional<String> kind = Given.text(flag, "kind").map(text -> text.toLowerCase(Locale.ROOT));
    Expiry raised = Expiry.read(Given.text(flag, "raisedDate"), as.zone());
    return id.isEmpty() || patron.isEmpty() || kind.isEmpty() || !(raised instanceof Expiry.At at)
        ? Optional.empty()
        : Optional.of(new RaisedFlag(id.get(), patron.get(), kind.get(), at.day()));
  }
}
