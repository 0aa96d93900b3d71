package org.folioext.patronnotices.domain.settings;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.form.Values;
import org.folioext.patronnotices.domain.plan.LibraryDay;
import org.folioext.patronnotices.domain.plan.Minors;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.SendingHours;

/** Reads one form of settings. Used once. */
final class SettingsReader {
  private static final int LONGEST = 100;
  private static final int OLDEST_CHILD = 21;

  private static final List<String> KNOWN =
      List.of(
          "zone",
          "sendFrom",
          "sendUntil",
          "planAt",
          "minorsUnder",
          "minorsTo",
          "perPatronADay",
          "languageField",
          "defaultLanguage",
          "consoleUrl",
          "servicePoint",
          "bodyDays",
          "ledgerDays",
          "sendPerSecond",
          "perDomainAnHour",
          "retryFailed",
          "perRun",
          "suppressAfter",
          "suppressWithinDays");

  private final Fields fields;
  private final Mistakes mistakes;

  SettingsReader(Tree tree, Mistakes mistakes) {
    this.fields = Fields.of(tree, KNOWN, mistakes);
    this.mistakes = mistakes;
  }

  NoticeSettings read() {
    return new NoticeSettings(
        fields.value("zone", Values::zone, "yaml.zone"),
        hours(),
        time("planAt").orElse(LibraryDay.USUAL.planAt()),
        minors(),
        fields
            .number("perPatronADay", 1, Limits.MOST_A_DAY)
            .orElse(NoticeSettings.usual().perPatronADay()),
        fields.value("languageField", SettingsReader::name, "yaml.text", String.valueOf(LONGEST)),
        fields.value("defaultLanguage", SettingsReader::language, "settings.language"),
        fields.value("consoleUrl", Values::url, "yaml.url"),
        fields.value("servicePoint", SettingsReader::id, "settings.id"),
        retention(),
        sending());
  }

  /** The same settings; a mistake where what is planned could not go out on its day. */
  NoticeSettings inTime(NoticeSettings settings) {
    if (!settings.day().plansInTime()) {
      String last = settings.day().lastPlanAt().toString();
      String key = fields.tree("planAt").isPresent() ? "planAt" : "sendUntil";
      mistakes.add(fields.placeOf(key), "settings.plan-at", last);
    }
    return settings;
  }

  private Retention retention() {
    return new Retention(
        fields.number("bodyDays", 0, Retention.LONGEST).orElse(Retention.USUAL.bodyDays()),
        fields
            .number("ledgerDays", Retention.SHORTEST, Retention.LONGEST)
            .orElse(Retention.USUAL.ledgerDays()));
  }

  private SendSettings sending() {
    SendSettings usual = SendSettings.USUAL;
    return new SendSettings(
        fields.number("sendPerSecond", 1, SendSettings.FASTEST).orElse(usual.perSecond()),
        fields
            .number("perDomainAnHour", 1, SendSettings.MOST_AN_HOUR)
            .orElse(usual.perDomainAnHour()),
        fields.flag("retryFailed").orElse(usual.retryFailed()),
        caution());
  }

  private Caution caution() {
    Caution usual = Caution.USUAL;
    return new Caution(
        fields.number("perRun", 1, Caution.MOST_A_RUN).orElse(usual.perRun()),
        fields.number("suppressAfter", 0, Caution.MOST_FAILURES).orElse(usual.suppressAfter()),
        fields.number("suppressWithinDays", 1, Caution.LONGEST).orElse(usual.suppressWithinDays()));
  }

  private SendingHours hours() {
    LocalTime from = time("sendFrom").orElse(SendingHours.USUAL.from());
    LocalTime until = time("sendUntil").orElse(SendingHours.USUAL.until());
    if (SendingHours.areInOrder(from, until)) {
      return new SendingHours(from, until);
    }
    mistakes.add(fields.placeOf("sendUntil"), "settings.hours", "sendUntil");
    return SendingHours.USUAL;
  }

  private Optional<LocalTime> time(String key) {
    return fields.value(key, Values::time, "yaml.time");
  }

  private Minors minors() {
    return new Minors(
        fields.number("minorsUnder", 0, OLDEST_CHILD).orElse(Minors.USUAL.under()),
        fields.choice("minorsTo", SettingsReader::to, words()).orElse(Minors.USUAL.to()));
  }

  private static Optional<Minors.To> to(String text) {
    return words().contains(text)
        ? Optional.of(Minors.To.valueOf(text.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static List<String> words() {
    return Arrays.stream(Minors.To.values()).map(to -> to.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static Optional<String> name(String text) {
    return Optional.of(text.strip()).filter(name -> !name.isEmpty() && name.length() <= LONGEST);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> language(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
      return Optional.of(tag).filter(known -> !known.startsWith("und") && !text.isEmpty());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
