package org.folioext.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.folioext.okapitesting.town.Town;

/**
 * What the coordinator of the demo did on the first day: the library's configuration is loaded, all
 * patrons are scanned, and another module has told which renewals were refused.
 */
final class FirstScan {
  /** How many renewals were refused. */
  static final int REFUSED = 14;

  private static final String OWNER = "mod-patron-notices";
  private static final String KIND = "auto-renewal-refused";
  private static final List<String> REASONS =
      List.of("renewal-limit-reached", "requested-by-another", "patron-blocked");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Staff coordinator;
  private final Clock clock;

  FirstScan(Staff coordinator, Clock clock) {
    this.coordinator = coordinator;
    this.clock = clock;
  }

  /**
   * Does it, to its end.
   *
   * @param console where staff open the console
   * @return the scan
   */
  JsonObject run(Town town, String console) throws IOException, InterruptedException {
    coordinator.put(
        "/patron-flags/configuration",
        "application/yaml",
        String.format(Locale.ROOT, configuration(), console));
    JsonObject scan = coordinator.post("/patron-flags/scans", new JsonObject());
    JsonObject ended = finished("/patron-flags/scans/" + scan.getString("id"));
    for (JsonObject loan : refused(town)) {
      refuse(loan);
    }
    return ended;
  }

  private static String configuration() throws IOException {
    try (InputStream in = FirstScan.class.getResourceAsStream("patron-flags.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private JsonObject finished(String at) throws IOException, InterruptedException {
    Instant limit = clock.instant().plus(PATIENCE);
    JsonObject scan = coordinator.get(at);
    while (List.of("waiting", "running").contains(scan.getString("state"))) {
      if (clock.instant().isAfter(limit)) {
        throw new IOException("the scan did not end within " + PATIENCE.toMinutes() + " minutes");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      scan = coordinator.get(at);
    }
    if (!scan.getString("state").equals("finished")) {
      throw new IOException("the scan is " + scan.getString("state") + ": " + scan.encode());
    }
    return scan;
  }

  /** The first loan of each of some whose card is good. */
  private static List<JsonObject> refused(Town town) {
    return IntStream.range(0, town.size())
        .filter(number -> town.user(number).getBoolean("active"))
        .mapToObj(town::loans)
        .filter(loans -> !loans.isEmpty())
        .map(loans -> loans.get(0))
        .limit(REFUSED)
        .toList();
  }

  private void refuse(JsonObject loan) throws IOException, InterruptedException {
    String reason = REASONS.get(loan.getInteger("renewalCount") % REASONS.size());
    JsonArray facts =
        new JsonArray()
            .add(fact("loanIds", loan.getString("id")))
            .add(fact("dueDate", loan.getString("dueDate")))
            .add(fact("reason", reason));
    coordinator.put(
        "/patron-flags/outside/" + OWNER + "/" + KIND + "/" + loan.getString("userId"),
        "application/json",
        new JsonObject().put("severity", "warning").put("facts", facts).encode());
  }

  private static JsonObject fact(String key, String value) {
    return new JsonObject().put("key", key).put("value", value).put("personal", false);
  }
}
