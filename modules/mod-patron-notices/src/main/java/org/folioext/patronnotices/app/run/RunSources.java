package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Span;
import org.folioext.patronnotices.domain.choice.Choices;

/** From where a run has what it decides of. Thread-safe. */
public record RunSources(Preparing preparing, Everybody everybody) {

  /** Makes rules ready to be asked, as {@code Preparation} does. */
  @FunctionalInterface
  public interface Preparing {

    /** The rules that are on. */
    Future<NoticePlan> of(OkapiHeaders headers, Choices choices);
  }

  /** Reads patrons, as {@code Cases} does. */
  @FunctionalInterface
  public interface Everybody {

    /** Everybody whom a rule may concern, batch by batch. */
    Future<Void> each(
        NoticePlan plan,
        Gateway gateway,
        Span span,
        Optional<UUID> after,
        Function<Batch, Future<Void>> work);
  }
}
