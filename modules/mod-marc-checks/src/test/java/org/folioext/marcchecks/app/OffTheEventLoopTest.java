package org.folioext.marcchecks.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.Library.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long texts are read where they hold up nobody, and not further than anybody reads. */
class OffTheEventLoopTest {
  private static final RuleBook RULES = RuleBook.all();
  private static final Caller CALLER = new Caller("diku", Optional.empty());
  private static final String LONG =
      IntStream.range(0, 16_000)
          .mapToObj(i -> "  isbn%d: off%n".formatted(i))
          .collect(Collectors.joining("", "rules:\n", ""));

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  /** What work fails with, which has not come when the event loop is done with its call. */
  private Failure laterFailure(Supplier<Future<?>> work) {
    Promise<Failure> failure = Promise.promise();
    Promise<Boolean> atOnce = Promise.promise();
    vertx.runOnContext(
        here -> {
          Future<?> begun = work.get();
          atOnce.complete(begun.isComplete());
          begun.onComplete(done -> failure.fail("valid"), e -> failure.complete((Failure) e));
        });
    assertThat(await(atOnce.future())).isFalse();
    return await(failure.future());
  }

  @Test
  void longProfileIsReadThereAndTellsFiftyMistakes() {
    Profiles profiles = new Profiles(vertx, null, RULES, Clock.systemUTC(), UUID::randomUUID);
    Failure failure = laterFailure(() -> profiles.create(CALLER, "Ours", LONG, true));
    assertThat(failure.getMessage().lines()).hasSize(52).last().asString().contains("and more");
  }

  @Test
  void configurationIsReadThereAndTellsFiftyMistakes() {
    TenantSettings settings =
        new TenantSettings(vertx, null, RULES, Clock.systemUTC(), UUID::randomUUID);
    String text = "profiles:\n  Ours: |\n" + LONG.indent(4) + "  Theirs: |\n" + LONG.indent(4);
    Failure failure = laterFailure(() -> settings.apply(CALLER, text, true));
    assertThat(failure.getMessage().lines()).hasSize(52).last().asString().contains("and more");
  }
}
