package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.TenantLocale;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.fit.CustomFields;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.plan.OpenDays;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.remote.Calendar;
import org.folioext.patronnotices.remote.ReadAs;

/** Makes a library's rules ready to be asked. Thread-safe. */
public final class Preparation {
  private static final int CALLS_PER_SECOND = 500;

  /** Days ahead of which open days are read: a year of preview, and as long as a rule may wait. */
  private static final int DAYS_AHEAD = 430;

  private static final String LAST_RESORT = "en";

  private final Gateways gateways;
  private final Clock clock;

  /** As gateways show libraries. */
  public Preparation(Gateways gateways, Clock clock) {
    this.gateways = gateways;
    this.clock = clock;
  }

  /**
   * The rules that are on.
   *
   * @return fails with a Failure UNPROCESSABLE, {@code zone-unknown}, where nobody knows the
   *     library's days; with CallFailed or NotSeen where FOLIO does not show what rules name
   */
  public Future<NoticePlan> of(OkapiHeaders headers, Choices choices) {
    return of(headers, choices, kept -> kept.rule().enabled());
  }

  /**
   * The rules that are to act, on or off; one that is off, as if it were switched on today. A rule
   * that is not kept is looked at by adding it to the choices before.
   *
   * @return fails as {@link #of(OkapiHeaders, Choices)} does
   */
  public Future<NoticePlan> of(OkapiHeaders headers, Choices choices, Predicate<KeptRule> acting) {
    Gateway gateway = gateways.of(headers, CALLS_PER_SECOND);
    NoticeSettings settings = choices.settings().settings();
    List<KeptRule> rules = choices.rules().stream().filter(acting).toList();
    var zone = zone(gateway, settings);
    var language = language(gateway, settings);
    return Future.all(zone, language)
        .compose(
            known -> {
              LocalDate today = LocalDate.ofInstant(clock.instant(), zone.result());
              var open = openDays(gateway, settings, today);
              var ready =
                  new NamedThings(gateway)
                      .readiness(
                          rules,
                          kept -> kept.since().orElse(today),
                          settings.day(),
                          settings.languageField().isPresent());
              return Future.all(open, ready)
                  .map(
                      read ->
                          plan(
                              headers.tenant(),
                              today,
                              rules,
                              ready.result(),
                              settings(settings, zone.result(), open.result(), language.result()),
                              lacks(settings, open.result(), ready.result().customFields()),
                              settings.languageField()));
            });
  }

  private static Future<ZoneId> zone(Gateway gateway, NoticeSettings settings) {
    return settings
        .zone()
        .map(Future::succeededFuture)
        .orElseGet(() -> new TenantLocale(gateway).zone());
  }

  private static Future<String> language(Gateway gateway, NoticeSettings settings) {
    return settings
        .defaultLanguage()
        .map(Future::succeededFuture)
        .orElseGet(() -> new TenantLocale(gateway).language().map(tag -> tag.orElse(LAST_RESORT)));
  }

  private static Future<Optional<OpenDays>> openDays(
      Gateway gateway, NoticeSettings settings, LocalDate today) {
    return settings
        .servicePoint()
        .map(point -> new Calendar(gateway).openDays(point, today, today.plusDays(DAYS_AHEAD)))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** What settings name and is not there: a service point that is never open is a mistake too. */
  private static List<Message> lacks(
      NoticeSettings settings, Optional<OpenDays> open, CustomFields customFields) {
    Optional<Message> openDays =
        settings
            .servicePoint()
            .filter(point -> open.isEmpty())
            .map(point -> Message.of("lacks.open-days", point.toString()));
    Optional<Message> language =
        settings
            .languageField()
            .filter(field -> !customFields.has(field))
            .map(field -> Message.of("broken.custom-field", field));
    return Stream.of(openDays, language).flatMap(Optional::stream).toList();
  }

  private static PlanSettings settings(
      NoticeSettings settings, ZoneId zone, Optional<OpenDays> open, String language) {
    LibraryTime time = new LibraryTime(zone, settings.hours(), open.orElse(OpenDays.ALWAYS));
    return new PlanSettings(time, settings.minors(), settings.perPatronADay(), language);
  }

  private static NoticePlan plan(
      String tenant,
      LocalDate today,
      List<KeptRule> rules,
      NamedThings.Ready ready,
      PlanSettings settings,
      List<Message> lacks,
      Optional<String> languageField) {
    Map<String, KeptRule> asked = new LinkedHashMap<>();
    rules.forEach(kept -> asked.put(kept.rule().id(), kept));
    return new NoticePlan(
        tenant,
        today,
        new Planner(ready.rules().stream().map(Readiness::place).toList(), settings),
        settings,
        asked,
        broken(ready),
        lacks,
        ready.names(),
        new ReadAs(settings.time().zone(), languageField, ready.customFields()));
  }

  private static List<Readiness.Broken> broken(NamedThings.Ready ready) {
    return ready.rules().stream()
        .filter(Readiness.Broken.class::isInstance)
        .map(Readiness.Broken.class::cast)
        .toList();
  }
}
