package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.job.JobTokens;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.app.Library;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.preview.Export;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.domain.preview.Volume;
import org.folioext.patronnotices.domain.preview.Wanted;
import org.folioext.patronnotices.domain.preview.WantedForm;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.preview.Previews;
import org.folioext.patronnotices.storage.preview.ShownRows;
import org.folioext.patronnotices.storage.preview.Volumes;

/** Where people ask for previews, and look at them. Ids are as callers write them. Thread-safe. */
public final class PreviewDesk {

  /** Previews of a tenant that may be open at the same time. */
  static final int MOST_OPEN = 3;

  private final ChoiceStore store;
  private final Library library;
  private final Previews previews;
  private final ShownRows rows;
  private final Volumes volumes;
  private final JobTokens tokens;
  private final Consumer<String> kick;
  private final DeedDesk deeds;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Previews of a store.
   *
   * @param kick has the previews of a tenant worked on
   * @param ids of new previews and exports
   */
  public PreviewDesk(
      ChoiceStore store,
      Library library,
      Previews previews,
      ShownRows rows,
      Volumes volumes,
      JobTokens tokens,
      Consumer<String> kick,
      DeedDesk deeds,
      Supplier<UUID> ids,
      Clock clock) {
    this.store = store;
    this.library = library;
    this.previews = previews;
    this.rows = rows;
    this.volumes = volumes;
    this.tokens = tokens;
    this.kick = kick;
    this.deeds = deeds;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks for a preview, on the token of who asks.
   *
   * @return the preview, waiting; fails with UNPROCESSABLE where the zone is not known, with
   *     CONFLICT where too many are open
   */
  public Future<Reading<Preview>> ask(OkapiHeaders headers, Tree form) {
    return store
        .present(headers.tenant())
        .compose(
            present ->
                library
                    .today(headers, present.settings().settings())
                    .map(Supplier::get)
                    .recover(Unread::told)
                    .compose(today -> ask(headers, WantedForm.read(form, present, today), today)));
  }

  private Future<Reading<Preview>> ask(
      OkapiHeaders headers, Reading<Wanted> read, LocalDate today) {
    return read instanceof Reading.Good<Wanted> good
        ? add(headers, good.value().from(today)).map(Reading.Good::new)
        : Future.succeededFuture(new Reading.Bad<>(((Reading.Bad<Wanted>) read).mistakes()));
  }

  private Future<Preview> add(OkapiHeaders headers, Wanted wanted) {
    String tenant = headers.tenant();
    UUID id = ids.get();
    return previews
        .add(tenant, id, wanted, Authors.of(headers, clock), MOST_OPEN)
        .compose(
            added ->
                added
                    ? get(tenant, id.toString())
                    : Failure.conflict(
                            "too-many-previews",
                            "There are "
                                + MOST_OPEN
                                + " previews that have not ended: wait, or cancel one.")
                        .future())
        .onSuccess(added -> goOn(headers));
  }

  /** From now on what is left is worked on, on this token. */
  public void goOn(OkapiHeaders headers) {
    tokens.put(headers);
    kick.accept(headers.tenant());
  }

  /** A preview; fails with NOT_FOUND. */
  public Future<Preview> get(String tenant, String id) {
    return Ids.read(id)
        .map(known -> previews.find(tenant, known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(
            found ->
                found
                    .map(Future::succeededFuture)
                    .orElseGet(() -> Failure.notFound("preview", id).future()));
  }

  /** All that are kept, the newest first. */
  public Future<Listed<Preview>> list(String tenant, Page page) {
    return previews.list(tenant, page);
  }

  /** Ends an open preview; fails with CONFLICT where it has ended. */
  public Future<Preview> cancel(OkapiHeaders headers, String id) {
    String tenant = headers.tenant();
    return get(tenant, id)
        .compose(preview -> previews.cancel(tenant, preview.id(), Authors.of(headers, clock)))
        .compose(
            cancelled ->
                cancelled
                    ? get(tenant, id)
                    : Failure.conflict("preview-ended", "The preview has ended already.").future());
  }

  /** How much it comes to; fails with NOT_FOUND. */
  public Future<Volume> volume(String tenant, String id) {
    return get(tenant, id).compose(preview -> volumes.of(tenant, preview.id(), preview.first()));
  }

  /**
   * Rows by CQL; fails with NOT_FOUND.
   *
   * @param personal whether who asks is shown the personal values that decided, which is told
   */
  public Future<Listed<PreviewRow>> rows(
      OkapiHeaders headers, String id, Optional<String> cql, Page page, boolean personal) {
    String tenant = headers.tenant();
    return get(tenant, id)
        .compose(preview -> rows.list(tenant, preview.id(), cql.orElse(null), page))
        .compose(
            listed ->
                personal && !listed.items().isEmpty()
                    ? deeds.tell(headers, read(id)).map(listed)
                    : Future.succeededFuture(listed));
  }

  private static Deed read(String preview) {
    return Deed.of(DeedKind.PREVIEW_READ, Map.of("preview", preview));
  }

  /**
   * Numbers of the rows that a person takes away, which is recorded; fails with NOT_FOUND.
   *
   * @param cql empty: all
   */
  public Future<List<Long>> take(Caller caller, String id, Optional<String> cql) {
    UUID actor = caller.person();
    return get(caller.tenant(), id)
        .map(preview -> new Export(ids.get(), clock.instant(), actor, preview.id(), cql))
        .compose(export -> rows.take(caller.tenant(), export));
  }

  /** Some of them. */
  public Future<List<PreviewRow>> some(String tenant, String id, List<Long> numbers) {
    return rows.some(tenant, Ids.of("preview", id), numbers);
  }
}
