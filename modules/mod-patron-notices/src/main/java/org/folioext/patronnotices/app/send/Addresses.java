package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.util.function.Function;
import org.folioext.patronnotices.storage.message.HashedAddress;

/** How addresses are told apart without keeping them. Thread-safe. */
@FunctionalInterface
public interface Addresses {

  /** What makes of an e-mail address of a tenant what nobody can read; fails with UNAVAILABLE. */
  Future<Function<String, HashedAddress>> of(String tenant);
}
