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
import org.folioext.patronnotices.domain.send.Looking.Found;

/**
 * What mod-email wrote down of messages (interface email 1.1), their states and nothing else: the
 * text of a row names addresses. Stateless.
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
  public Future<Map<UUID, Found>> of(Collection<UUID> messages) {
    String query = CqlText.encoded(CqlText.anyOf("notificationId", messages));
    return gateway
        .get(PATH + "?limit=" + ROWS + "&query=" + query)
        .map(EmailRows::found)
        .recover(failure -> Absent.or(failure, Map.of()));
  }

  private static Map<UUID, Found> found(JsonObject answer) {
    if (!answer.containsKey("emailEntity")) {
      throw new NotSeen(PATH, "answered without emailEntity");
    }
    Map<UUID, Found> found = new HashMap<>();
    Given.objects(answer, "emailEntity")
        .forEach(
            row ->
                Given.id(row, "notificationId")
                    .ifPresent(id -> found.merge(id, found(row, "status"), EmailRows::best)));
    return found;
  }

  private static Found found(JsonObject row, String status) {
    return switch (Given.text(row, status).orElse("")) {
      case "DELIVERED" -> Found.DELIVERED;
      case "FAILURE" -> Given.truth(row, "shouldRetry") ? Found.FAILING : Found.FAILED;
      default -> Found.UNDER_WAY;
    };
  }

  private static Found best(Found one, Found other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
