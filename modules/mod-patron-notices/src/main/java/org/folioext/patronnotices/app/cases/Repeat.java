package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Steps one after the other, however many: neither stack nor chain grows with them. Stateless. */
final class Repeat {

  /** Calls to other modules that are made at once. */
  static final int AT_ONCE = 4;

  private Repeat() {}

  /** Repeats a step for as long as it says so; fails as it does. */
  static Future<Void> whileTrue(Supplier<Future<Boolean>> step) {
    Promise<Void> done = Promise.promise();
    go(step, done);
    return done.future();
  }

  private static void go(Supplier<Future<Boolean>> step, Promise<Void> done) {
    Future<Boolean> last = step.get();
    while (last.succeeded() && last.result()) {
      last = step.get();
    }
    last.onComplete(
        more -> {
          if (more.failed()) {
            done.fail(more.cause());
          } else if (more.result()) {
            go(step, done);
          } else {
            done.complete();
          }
        });
  }

  /** What becomes of all, in chunks, {@value #AT_ONCE} at once; in their order. */
  static <T, R> Future<List<R>> inChunks(
      Collection<T> all, int size, Function<List<T>, Future<R>> call) {
    List<T> list = List.copyOf(all);
    List<List<T>> chunks =
        IntStream.range(0, (list.size() + size - 1) / size)
            .mapToObj(i -> list.subList(i * size, Math.min(list.size(), (i + 1) * size)))
            .toList();
    List<R> results = new ArrayList<>();
    return whileTrue(
            () -> {
              int from = results.size();
              int to = Math.min(chunks.size(), from + AT_ONCE);
              return Future.all(chunks.subList(from, to).stream().map(call).toList())
                  .map(
                      some -> {
                        results.addAll(some.<R>list());
                        return to < chunks.size();
                      });
            })
        .map(done -> results);
  }
}
