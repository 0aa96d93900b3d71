package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.patronnotices.remote.IdRange;
import org.folioext.patronnotices.remote.Part;

/**
 * Records in the order of their ids, part by part, while the next ones are being read. For one
 * reader, who asks for the next part when the one before has come.
 */
final class PartStream<T> {

  private final Function<IdRange, Future<Part<T>>> read;
  private final Iterator<IdRange> ranges;
  private final Deque<Future<Part<T>>> coming = new ArrayDeque<>();

  /** Parts of ranges that follow each other. */
  PartStream(Function<IdRange, Future<Part<T>>> read, List<IdRange> ranges) {
    this.read = read;
    this.ranges = ranges.iterator();
  }

  /** The next part; empty behind the last. */
  Future<Optional<Part<T>>> next() {
    readAhead();
    return coming.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : coming.remove().map(this::come);
  }

  private Optional<Part<T>> come(Part<T> part) {
    part.rest().ifPresent(rest -> coming.addFirst(read.apply(rest)));
    readAhead();
    return Optional.of(part);
  }

  private void readAhead() {
    while (coming.size() < Repeat.AT_ONCE && ranges.hasNext()) {
      coming.add(read.apply(ranges.next()));
    }
  }
}
