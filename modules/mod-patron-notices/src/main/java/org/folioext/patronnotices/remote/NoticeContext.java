package org.folioext.patronnotices.remote;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.renew.Reasons;
import org.folioext.patronnotices.domain.renew.Told;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.folioext.patronnotices.domain.say.RefusalWords;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;

/**
 * What templates are filled with, under the names that FOLIO's own notices use (tokens.js of
 * ui-circulation): {@code user}, {@code loans} with {@code item} and {@code loan}, of a single one
 * at the top too. Beside them {@code recipient}, who is the patron or acts for the patron, and
 * {@code flags}.
 *
 * <p>mod-template-engine prints what ends in {@code Date} by the tenant's locale, whatever the
 * language; {@code expiresOn} and {@code dueOn} are days in the language of the message. It is
 * personal data: never logged, nor kept. Stateless.
 *
 * @param zone in which the library's days are
 */
public record NoticeContext(ZoneId zone) {

  private static final RefusalWords WORDS = new RefusalWords(NoticeTexts.all());

  /**
   * The context of a message.
   *
   * @param people users as mod-users has them, by id: the patron and the recipient; of one who is
   *     missing nothing is told
   * @param loans as mod-circulation has them, by id, with their items; of one that is missing only
   *     the days are told
   */
  public JsonObject of(
      PlannedMessage message, Map<UUID, JsonObject> people, Map<UUID, JsonObject> loans) {
    Locale language = Locale.forLanguageTag(message.way().language());
    UUID patron = message.decisions().get(0).candidate().patron().id();
    JsonObject context =
        new JsonObject()
            .put("user", user(person(people, patron), language))
            .put("recipient", name(person(people, message.way().recipient())));
    List<JsonObject> told =
        message.decisions().stream()
            .map(Decision::candidate)
            .flatMap(
                candidate ->
                    candidate.loan().stream().map(loan -> loan(candidate, loan, loans, language)))
            .toList();
    if (!told.isEmpty()) {
      context.put("loans", new JsonArray(told));
    }
    if (told.size() == 1) {
      context.mergeIn(told.get(0));
    }
    JsonArray flags = flags(message, language);
    return flags.isEmpty() ? context : context.put("flags", flags);
  }

  private static JsonObject person(Map<UUID, JsonObject> people, UUID id) {
    return people.getOrDefault(id, new JsonObject());
  }

  private JsonObject user(JsonObject user, Locale language) {
    JsonObject told = name(user);
    copy(user, "barcode", told, "barcode");
    copy(user, "expirationDate", told, "expirationDate");
    if (Expiry.read(Given.text(user, "expirationDate"), zone) instanceof Expiry.At at) {
      told.put("expiresOn", day(at.day(), language));
    }
    return told;
  }

  private static JsonObject name(JsonObject user) {
    JsonObject personal = Given.object(user, "personal");
    JsonObject told = new JsonObject();
    for (String key : List.of("firstName", "middleName", "lastName")) {
      copy(personal, key, told, key);
    }
    Optional<String> preferred = Given.text(personal, "preferredFirstName");
    preferred
        .or(() -> Given.text(personal, "firstName"))
        .ifPresent(first -> told.put("preferredFirstName", first));
    return told;
  }

  private static JsonObject loan(
      Candidate candidate, Loan loan, Map<UUID, JsonObject> loans, Locale language) {
    JsonObject record = loans.getOrDefault(loan.id(), new JsonObject());
    JsonObject item = Given.object(record, "item");
    JsonObject told = new JsonObject();
    for (String key : List.of("title", "barcode", "callNumber", "primaryContributor")) {
      copy(item, key, told, key);
    }
    copy(Given.object(item, "materialType"), "name", told, "materialType");
    Given.objects(item, "contributors")
        .findFirst()
        .ifPresent(first -> copy(first, "name", told, "primaryContributor"));
    JsonObject lent =
        new JsonObject()
            .put("dueDate", loan.due().toString())
            .put("dueOn", day(loan.dueDay(), language))
            .put("numberOfRenewalsTaken", String.valueOf(loan.renewals()));
    if (candidate.event() == Event.RENEWAL_REFUSED) {
      refused(Told.reasonsOf(candidate), lent, language);
    }
    return new JsonObject().put("item", told).put("loan", lent);
  }

  /** In words, and one by one for languages that have none here. */
  private static void refused(Reasons reasons, JsonObject loan, Locale language) {
    JsonObject because = new JsonObject();
    reasons.ids().forEach(id -> because.put(id, "1"));
    loan.put("reason", WORDS.of(reasons, language)).put("because", because);
  }

  private static JsonArray flags(PlannedMessage message, Locale language) {
    JsonArray flags = new JsonArray();
    message.decisions().stream()
        .flatMap(decision -> decision.candidate().flag().stream())
        .map(flag -> new JsonObject().put("kind", flag.kind()).put("on", day(flag.day(), language)))
        .forEach(flags::add);
    return flags;
  }

  private static void copy(JsonObject from, String key, JsonObject to, String as) {
    Given.text(from, key).ifPresent(text -> to.put(as, text));
  }

  private static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }
}
