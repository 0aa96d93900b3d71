package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.storage.message.Holder;
import org.folioext.patronnotices.storage.message.Resends;
import org.folioext.patronnotices.storage.message.Resends.Repeat;

/** Messages that persons want sent once more, in the words in which they went. Thread-safe. */
final class Repeats {

  private static final int MOST = 50;

  private final Resends resends;
  private final Holder holder;
  private final Letterbox letters;

  Repeats(Resends resends, Holder holder, Letterbox letters) {
    this.resends = resends;
    this.holder = holder;
    this.letters = letters;
  }

  /** Those that are to go now. */
  Future<List<Outgoing>> next(String tenant) {
    return resends
        .claim(tenant, holder, MOST)
        .map(claimed -> claimed.stream().map(one -> outgoing(tenant, one)).toList());
  }

  private Outgoing outgoing(String tenant, Repeat repeat) {
    return new Outgoing(
        repeat.id(),
        repeat.patron(),
        repeat.recipient(),
        repeat.channel(),
        repeat.attempt(),
        () -> Future.succeededFuture(written(tenant, repeat)));
  }

  private Written written(String tenant, Repeat repeat) {
    return Optional.ofNullable(repeat.sealed())
        .flatMap(kept -> letters.opened(tenant, repeat.first(), kept))
        .<Written>map(Written.Ready::new)
        .orElseGet(() -> new Written.Not(Aftermath.unwritten("text-not-kept"), false));
  }
}
