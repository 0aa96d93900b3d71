package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Does work for all of a list, so many at a time. Stateless. */
final class Lanes {

  private Lanes() {}

  /** Done when all is; fails with the first failure, when no lane works any more. */
  static <T> Future<Void> each(List<T> all, int lanes, Function<T, Future<Void>> work) {
    Iterator<T> left = all.iterator();
    List<Future<Void>> ends =
        IntStream.range(0, Math.min(lanes, all.size())).mapToObj(i -> next(left, work)).toList();
    return Future.join(ends).mapEmpty();
  }

  private static <T> Future<Void> next(Iterator<T> left, Function<T, Future<Void>> work) {
    T one;
    synchronized (left) {
      if (!left.hasNext()) {
        return Future.succeededFuture();
      }
      one = left.next();
    }
    return work.apply(one).compose(done -> next(left, work));
  }
}
