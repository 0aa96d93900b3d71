package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.time.Clock;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptSettings;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.domain.settings.SettingsForm;
import org.folioext.patronnotices.storage.ChoiceStore;

/** The settings of tenants. Thread-safe. */
public final class TenantSettings {

  private final ChoiceStore store;
  private final Clock clock;

  /** Settings of a store. */
  public TenantSettings(ChoiceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What holds for a tenant. */
  public Future<KeptSettings> read(String tenant) {
    return store.present(tenant).map(Choices::settings);
  }

  /**
   * Replaces all of them, where they can be.
   *
   * @param version of the settings that the person saw; fails with CONFLICT where it is not theirs
   */
  public Future<Reading<KeptSettings>> write(OkapiHeaders headers, Tree form, int version) {
    Reading<NoticeSettings> read = SettingsForm.read(form);
    return read instanceof Reading.Good<NoticeSettings> good
        ? write(headers, good.value(), version).map(Reading.Good::new)
        : Future.succeededFuture(new Reading.Bad<>(((Reading.Bad<?>) read).mistakes()));
  }

  private Future<KeptSettings> write(OkapiHeaders headers, NoticeSettings wanted, int version) {
    Author author = Authors.of(headers, clock);
    return store
        .change(
            headers.tenant(),
            author,
            present -> {
              KeptSettings kept = present.settings();
              Conflicts.requireSeen(version, kept.version(), kept.author());
              return present.with(wanted, author);
            })
        .map(done -> done.after().settings());
  }
}
