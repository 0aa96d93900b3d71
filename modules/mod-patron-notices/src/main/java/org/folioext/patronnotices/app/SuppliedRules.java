package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.tenant.TenantChange;
import org.folioext.okapi.tenant.TenantHooks;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.storage.ChoiceStore;

/**
 * Rules that come with the module, where they are asked for: switched off, and each but once, so
 * that what a library made of them, or that it took them away, stays. Thread-safe.
 */
public final class SuppliedRules implements TenantHooks {
  private static final String REFERENCE = "patron-notices/reference.yaml";
  private static final String SAMPLE = "patron-notices/sample.yaml";

  private final ChoiceStore store;
  private final Clock clock;

  /** Rules for a store. */
  public SuppliedRules(ChoiceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Future<Void> enabled(TenantChange change) {
    List<NoticeRule> rules = new ArrayList<>();
    if (change.loadReference()) {
      rules.addAll(read(REFERENCE));
    }
    if (change.loadSample()) {
      rules.addAll(read(SAMPLE));
    }
    Author nobody = new Author(clock.instant(), Optional.empty());
    return rules.isEmpty()
        ? Future.succeededFuture()
        : store.supply(change.tenant(), nobody, rules).mapEmpty();
  }

  private static List<NoticeRule> read(String resource) {
    try (InputStream in = SuppliedRules.class.getClassLoader().getResourceAsStream(resource)) {
      Reading<RuleBook> read = BookText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (read instanceof Reading.Good<RuleBook> good) {
        return good.value().rules();
      }
      throw new IllegalStateException(resource + " cannot be read: " + read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
