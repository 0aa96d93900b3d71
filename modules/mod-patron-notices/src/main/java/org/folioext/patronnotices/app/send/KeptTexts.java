package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.domain.people.MessageText;
import org.folioext.patronnotices.storage.message.Bodies;

/** What messages said, shown to staff, who are recorded. Thread-safe. */
public final class KeptTexts {

  private final Bodies bodies;
  private final Letterbox letters;
  private final Clock clock;

  /** Of the rows of messages. */
  public KeptTexts(Bodies bodies, Letterbox letters, Clock clock) {
    this.bodies = bodies;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * What a message said.
   *
   * @return fails with NOT_FOUND, with UNPROCESSABLE where that is not kept, or no longer readable
   */
  public Future<MessageText> of(OkapiHeaders headers, String message) {
    String tenant = headers.tenant();
    return Future.succeededFuture(message)
        .map(text -> Ids.of("message", text))
        .compose(
            id ->
                bodies
                    .of(tenant, id)
                    .map(found -> found.orElseThrow(() -> Failure.notFound("message", message)))
                    .map(kept -> opened(tenant, id, kept))
                    .compose(
                        text -> bodies.seen(tenant, id, Authors.of(headers, clock)).map(text)));
  }

  private MessageText opened(String tenant, UUID id, Optional<byte[]> kept) {
    return kept.flatMap(bytes -> letters.opened(tenant, id, bytes))
        .map(letter -> new MessageText(id, letter.header(), letter.body()))
        .orElseThrow(
            () -> Failure.unprocessable("text-not-kept", "What this message said is not kept."));
  }
}
