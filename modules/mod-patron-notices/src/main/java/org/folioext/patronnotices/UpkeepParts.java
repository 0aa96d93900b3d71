package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.Worker;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.app.people.Upkeep;
import org.folioext.patronnotices.storage.people.UpkeepBook;

/** The parts of one instance that look after libraries once a day, put together. Thread-safe. */
final class UpkeepParts {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final JobTokens tokens = new JobTokens();
  private final Worker worker;

  /** Puts them together. */
  UpkeepParts(Vertx vertx, Database database, PeopleParts people, Clock clock) {
    Upkeep upkeep =
        new Upkeep(new UpkeepBook(database), people.oldRows(), people.moved(), tokens, clock);
    this.worker = new Worker(vertx, "upkeep", 1, PATIENCE, upkeep::workOnce);
  }

  /** Does what is due, under the headers of the timer. */
  void goOn(OkapiHeaders headers) {
    tokens.put(headers);
    worker.kick(headers.tenant());
  }

  /** Stops after what is done now. */
  Future<Void> drain() {
    return worker.drain();
  }
}
