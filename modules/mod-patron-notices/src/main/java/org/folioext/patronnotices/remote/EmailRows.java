package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.send.Blame;
import org.folioext.patronnotices.domain.send.Looking.Found;
import org.folioext.patronnotices.domain.send.Looking.Trace;

/**
 * What mod-email wrote down of messages (interface email 1.1): their states, and what a failure
 * says of the address. The text of a row names addresses, and is kept nowhere. Stateless.
 */
public final class EmailRows {

  /** Messages that are asked for at once. */
  public static final int MOST = 50;

  /** More than the rows of {@link #MOST} messages: a row is written for each mail. */
  private static final int ROWS = 1000;

  private static final String PATH = "/email";

  private final Gateway gateway;

  /** As the gateway of a job shows them. */
  public EmailRows(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * What there is of each.
   *
   * @param messages their ids, at most {@link #MOST}
   * @return those of which there is a row, the best that rows say; fails with CallFailed or NotSeen
   */
  public Future<Map<UUID, Trace>> of(Collection<UUID> messages) {
    String query = CqlText.encoded(CqlText.anyOf("notificationId", messages));
    return gateway
        .get(PATH + "?limit=" + ROWS + "&query=" + query)
        .map(EmailRows::traces)
        .recover(failure -> Absent.or(failure, Map.of()));
  }

  private static Map<UUID, Trace> traces(JsonObject answer) {
    if (!answer.containsKey("emailEntity")) {
      throw new NotSeen(PATH, "answered without emailEntity");
    }
    Map<UUID, Trace> traces = new HashMap<>();
    Given.objects(answer, "emailEntity")
        .forEach(
            row ->
                Given.id(row, "notificationId")
                    .ifPresent(id -> traces.merge(id, trace(row), EmailRows::best)));
    return traces;
  }

  private static Trace trace(JsonObject row) {
    return new Trace(found(row), Blame.of(Given.text(row, "message").orElse("")));
  }

  private static Found found(JsonObject row) {
    return switch (Given.text(row, "status").orElse("")) {
      case "DELIVERED" -> Found.DELIVERED;
      case "FAILURE" -> Given.truth(row, "shouldRetry") ? Found.FAILING : Found.FAILED;
      default -> Found.UNDER_WAY;
    };
  }

  private static Trace best(Trace one, Trace other) {
    return one.found().compareTo(other.found()) > 0 ? one : other;
  }
}
