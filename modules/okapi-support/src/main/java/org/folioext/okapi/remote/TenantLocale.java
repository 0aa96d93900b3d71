package org.folioext.okapi.remote;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.folioext.okapi.Failure;

/** The tenant's locale: {@code /locale} in newer versions of FOLIO, else mod-configuration. */
public final class TenantLocale {

  private static final String LOCALE = "/locale";
  private static final String ENTRIES =
      "/configurations/entries?query="
          + CqlText.encoded("module==ORG and configName==localeSettings");

  private final Gateway gateway;

  /** The locale as the gateway of a request shows it. */
  public TenantLocale(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The zone in which the library's days are. There is none by default.
   *
   * @return fails with a Failure UNPROCESSABLE, {@code zone-unknown}, where none is set or it is no
   *     zone; with CallFailed where nobody answers
   */
  public Future<ZoneId> zone() {
    return locale().map(locale -> zone(Given.text(locale, "timezone")));
  }

  /**
   * The library's language, a tag of BCP 47.
   *
   * @return empty where none is set, or it is no language; fails with CallFailed where nobody
   *     answers
   */
  public Future<Optional<String>> language() {
    return locale()
        .map(
            locale ->
                Given.text(locale, "locale")
                    .map(text -> Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag())
                    .filter(tag -> !tag.startsWith("und")));
  }

  private Future<JsonObject> locale() {
    return gateway
        .get(LOCALE)
        .recover(
            failure -> Gateway.hasNoModule(failure) ? configured() : Future.failedFuture(failure));
  }

  private Future<JsonObject> configured() {
    return gateway
        .get(ENTRIES)
        .map(TenantLocale::entry)
        .recover(
            failure ->
                Gateway.hasNoModule(failure)
                    ? Future.succeededFuture(new JsonObject())
                    : Future.failedFuture(failure));
  }

  /** The value of an entry is JSON as text. */
  private static JsonObject entry(JsonObject entries) {
    return Given.objects(entries, "configs")
        .findFirst()
        .flatMap(entry -> Given.text(entry, "value"))
        .flatMap(TenantLocale::decoded)
        .orElseGet(JsonObject::new);
  }

  private static Optional<JsonObject> decoded(String value) {
    try {
      return Optional.of(new JsonObject(value));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private static ZoneId zone(Optional<String> name) {
    try {
      return ZoneId.of(name.orElseThrow(TenantLocale::unknown));
    } catch (DateTimeException e) {
      throw unknown();
    }
  }

  private static Failure unknown() {
    return Failure.unprocessable(
        "zone-unknown",
        "The library's time zone is not known: set it in FOLIO's tenant locale, or in the"
            + " settings.");
  }
}
