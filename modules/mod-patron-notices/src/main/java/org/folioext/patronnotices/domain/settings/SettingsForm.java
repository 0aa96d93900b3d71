package org.folioext.patronnotices.domain.settings;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;

/**
 * Settings as a map of texts and numbers: the form they have in JSON and in YAML alike. What is
 * absent has its usual value.
 *
 * <pre>
 * zone: Europe/Berlin
 * sendFrom: "08:00"
 * sendUntil: "20:00"
 * planAt: "02:00"
 * minorsUnder: 13
 * minorsTo: proxy
 * perPatronADay: 10
 * languageField: language
 * defaultLanguage: de
 * consoleUrl: https://staff.library.example
 * bodyDays: 30
 * ledgerDays: 730
 * servicePoint: 3a40852d-49fd-4df2-a1f9-6e2641a6e91f
 * sendPerSecond: 10
 * perDomainAnHour: 500
 * retryFailed: false
 * perRun: 10000
 * suppressAfter: 3
 * suppressWithinDays: 30
 * </pre>
 */
public final class SettingsForm {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private SettingsForm() {}

  /** Reads settings that somebody wants. */
  public static Reading<NoticeSettings> read(Tree tree) {
    Mistakes mistakes = new Mistakes();
    SettingsReader reader = new SettingsReader(tree, mistakes);
    return of(reader.inTime(reader.read()), mistakes);
  }

  /** Reads settings that are kept, in which may be what a version before took. */
  public static Reading<NoticeSettings> readKept(Tree tree) {
    Mistakes mistakes = new Mistakes();
    return of(new SettingsReader(tree, mistakes).read(), mistakes);
  }

  private static Reading<NoticeSettings> of(NoticeSettings settings, Mistakes mistakes) {
    return mistakes.isEmpty() ? new Reading.Good<>(settings) : new Reading.Bad<>(mistakes.all());
  }

  /** Writes settings; {@link #read} gives them back. */
  public static Map<String, Object> write(NoticeSettings settings) {
    Map<String, Object> form = new LinkedHashMap<>();
    settings.zone().ifPresent(zone -> form.put("zone", zone.getId()));
    form.put("sendFrom", TIME.format(settings.hours().from()));
    form.put("sendUntil", TIME.format(settings.hours().until()));
    form.put("planAt", TIME.format(settings.planAt()));
    form.put("minorsUnder", settings.minors().under());
    form.put("minorsTo", settings.minors().to().name().toLowerCase(Locale.ROOT));
    form.put("perPatronADay", settings.perPatronADay());
    settings.languageField().ifPresent(field -> form.put("languageField", field));
    settings.defaultLanguage().ifPresent(tag -> form.put("defaultLanguage", tag));
    settings.consoleUrl().ifPresent(url -> form.put("consoleUrl", url.toString()));
    settings.servicePoint().ifPresent(point -> form.put("servicePoint", point.toString()));
    form.put("bodyDays", settings.retention().bodyDays());
    form.put("ledgerDays", settings.retention().ledgerDays());
    SendSettings sending = settings.sending();
    form.put("sendPerSecond", sending.perSecond());
    form.put("perDomainAnHour", sending.perDomainAnHour());
    form.put("retryFailed", sending.retryFailed());
    form.put("perRun", sending.caution().perRun());
    form.put("suppressAfter", sending.caution().suppressAfter());
    form.put("suppressWithinDays", sending.caution().suppressWithinDays());
    return form;
  }
}
