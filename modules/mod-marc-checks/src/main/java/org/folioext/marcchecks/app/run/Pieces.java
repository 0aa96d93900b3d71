package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * A file that is made piece by piece, each when it is asked for. Nothing is held while nobody asks.
 * For one reader, who asks for a piece after the one before it has come.
 */
public interface Pieces {
  /** The next piece, some 64 KiB, which may be empty; nothing behind the last. */
  Future<Optional<Buffer>> next();

  /** Lets go of the file, at its end or before; not while a piece is being made. */
  Future<Void> close();
}
