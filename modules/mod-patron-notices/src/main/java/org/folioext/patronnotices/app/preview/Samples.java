package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.remote.Letter;
import org.folioext.patronnotices.remote.MessageRecords;
import org.folioext.patronnotices.remote.Rendering;
import org.folioext.patronnotices.remote.Rendering.Rendered;
import org.folioext.patronnotices.storage.preview.ShownRows;

/**
 * Messages of a preview as patrons would get them, filled in with what FOLIO holds of them now.
 * They are shown, and neither kept nor sent. Thread-safe.
 */
public final class Samples {

  /** Messages of a rule that may be asked for. */
  public static final int MOST = 5;

  private static final int MOST_ROWS = Cases.MOST;
  private static final int CALLS_PER_SECOND = 100;

  private final PreviewDesk desk;
  private final ShownRows rows;
  private final Trials trials;
  private final Cases cases;
  private final Histories histories;
  private final Gateways gateways;
  private final DeedDesk deeds;

  /** Of previews at a desk, with patrons as gateways show them. */
  public Samples(
      PreviewDesk desk,
      ShownRows rows,
      Trials trials,
      Cases cases,
      Histories histories,
      Gateways gateways,
      DeedDesk deeds) {
    this.desk = desk;
    this.rows = rows;
    this.trials = trials;
    this.cases = cases;
    this.histories = histories;
    this.gateways = gateways;
    this.deeds = deeds;
  }

  /**
   * A message.
   *
   * @param shown empty where FOLIO's template engine refused it, or its subject would break the
   *     mail
   */
  public record Sample(UUID patron, PlannedMessage message, Optional<Shown> shown) {}

  /** A header, and a body of HTML. */
  public record Shown(String header, String body) {}

  /**
   * Some messages of each rule; those that would no longer go are left out, and beyond 50 in all.
   * That somebody was shown them is told.
   *
   * @param ofEach 1 to {@link #MOST}
   * @return fails with NOT_FOUND, and where FOLIO does not show the patrons
   */
  public Future<List<Sample>> of(OkapiHeaders headers, String id, int ofEach) {
    Gateway gateway = gateways.of(headers, CALLS_PER_SECOND);
    return desk.get(headers.tenant(), id)
        .compose(
            preview ->
                rows.samples(headers.tenant(), preview.id(), ofEach)
                    .map(found -> found.subList(0, Math.min(MOST_ROWS, found.size())))
                    .compose(
                        found ->
                            found.isEmpty()
                                ? Future.succeededFuture(List.of())
                                : of(headers, gateway, preview, found)))
        .recover(Unread::told)
        .compose(samples -> deeds.tell(headers, deed(id, samples.size())).map(samples));
  }

  private static Deed deed(String preview, int count) {
    return Deed.of(DeedKind.SAMPLES_READ, Map.of("preview", preview, "count", count));
  }

  private Future<List<Sample>> of(
      OkapiHeaders headers, Gateway gateway, Preview preview, List<PreviewRow> found) {
    Set<UUID> patrons = found.stream().map(PreviewRow::patron).collect(Collectors.toSet());
    return trials
        .of(headers, preview.wanted())
        .compose(
            trial ->
                cases
                    .of(trial.plan(), gateway, patrons)
                    .map(Batch::cases)
                    .compose(each -> messages(trial, each, found))
                    .compose(messages -> rendered(trial, gateway, messages)));
  }

  private Future<List<PlannedMessage>> messages(
      Trial trial, List<PatronCase> each, List<PreviewRow> found) {
    return histories
        .of(trial.plan().tenant(), trial.asked(), each, trial.span().first())
        .map(
            history -> each.stream().flatMap(one -> messages(trial, one, history, found)).toList());
  }

  private static Stream<PlannedMessage> messages(
      Trial trial, PatronCase one, History history, List<PreviewRow> found) {
    List<Decision> decisions = trial.decisions(one, history);
    return found.stream()
        .filter(row -> row.patron().equals(one.patron().id()))
        .flatMap(
            row ->
                PlannedMessage.of(
                        decisions.stream()
                            .filter(decided -> decided.day().equals(row.day()))
                            .toList())
                    .stream()
                    .filter(message -> message.rule().equals(row.rule()))
                    .limit(1));
  }

  private Future<List<Sample>> rendered(
      Trial trial, Gateway gateway, List<PlannedMessage> messages) {
    Rendering rendering = new Rendering(gateway);
    ZoneId zone = trial.plan().time().zone();
    return Future.all(MessageRecords.of(gateway, messages), rendering.ids())
        .compose(
            read -> {
              MessageRecords records = read.resultAt(0);
              Function<String, Optional<UUID>> ids = read.resultAt(1);
              List<Future<Sample>> samples =
                  messages.stream()
                      .map(
                          message ->
                              sample(rendering, ids, message, records.context(message, zone)))
                      .toList();
              return Future.all(samples).map(done -> samples.stream().map(Future::result).toList());
            });
  }

  private static Future<Sample> sample(
      Rendering rendering,
      Function<String, Optional<UUID>> ids,
      PlannedMessage message,
      JsonObject context) {
    Decision first = message.decisions().get(0);
    UUID patron = first.candidate().patron().id();
    Optional<UUID> template = ids.apply(first.rule().delivery().orElseThrow().template());
    return template
        .map(id -> rendering.of(id, message.way().language(), context))
        .map(rendered -> rendered.map(Samples::shown).recover(Samples::refused))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(shown -> new Sample(patron, message, shown));
  }

  private static Optional<Shown> shown(Rendered rendered) {
    return Letter.of(rendered.header(), rendered.body())
        .map(letter -> new Shown(letter.header(), letter.body()));
  }

  private static Future<Optional<Shown>> refused(Throwable failure) {
    return Unread.is(failure)
        ? Future.succeededFuture(Optional.empty())
        : Future.failedFuture(failure);
  }
}
