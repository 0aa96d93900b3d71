package org.folioext.patronnotices.remote;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.Ids;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.text.EmailAddress;
import org.folioext.okapi.time.Expiry;
import org.folioext.okapi.time.SentDate;
import org.folioext.patronnotices.domain.fit.CustomFields;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.Reach;

/**
 * Users as mod-users writes them (ramls/userdata.json of mod-users 19.3), as patrons. Stateless.
 */
public final class PatronReader {

  private PatronReader() {}

  /**
   * The patron of a user; fields of another type than they should be are absent.
   *
   * @param balance what the patron owes, where that was read
   * @param openLoans how many, where they were read
   * @return empty where the user has no id
   */
  public static Optional<Patron> patron(
      JsonObject user, ReadAs as, Optional<BigDecimal> balance, OptionalInt openLoans) {
    return Given.id(user, "id").map(id -> patron(id, user, as, balance, openLoans));
  }

  private static Patron patron(
      UUID id, JsonObject user, ReadAs as, Optional<BigDecimal> balance, OptionalInt openLoans) {
    JsonObject personal = Given.object(user, "personal");
    Map<String, List<String>> custom =
        custom(Given.object(user, "customFields"), as.customFields());
    return new Patron(
        id,
        Given.truth(user, "active"),
        Given.text(user, "type"),
        Given.id(user, "patronGroup"),
        Given.texts(user, "departments")
            .flatMap(text -> Ids.read(text).stream())
            .collect(Collectors.toSet()),
        expires(Given.text(user, "expirationDate"), as),
        Given.text(personal, "dateOfBirth").flatMap(PatronReader::day),
        Given.texts(Given.object(user, "tags"), "tagList")
            .map(PatronReader::lower)
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toSet()),
        custom,
        balance,
        openLoans,
        reach(personal),
        as.languageField().flatMap(field -> language(custom, field)));
  }

  private static CardDate expires(Optional<String> sent, ReadAs as) {
    Expiry expiry = Expiry.read(sent, as.zone());
    if (expiry instanceof Expiry.At at) {
      return new CardDate.On(
          at.day(), sent.filter(text -> !SentDate.isDayAlone(text)).map(text -> at.instant()));
    }
    return expiry instanceof Expiry.Never ? new CardDate.Never() : new CardDate.Unreadable();
  }

  private static Optional<LocalDate> day(String text) {
    return SentDate.day(text.strip());
  }

  private static Map<String, List<String>> custom(JsonObject fields, CustomFields known) {
    Map<String, List<String>> custom = new HashMap<>();
    for (String name : fields.fieldNames()) {
      List<String> values =
          (fields.getValue(name) instanceof JsonArray several
                  ? several.stream()
                  : Stream.ofNullable(fields.getValue(name)))
              .filter(Objects::nonNull)
              .map(value -> known.meant(name, value.toString()))
              .filter(value -> !value.isEmpty())
              .toList();
      if (!values.isEmpty()) {
        custom.put(name, values);
      }
    }
    return custom;
  }

  private static Optional<String> language(Map<String, List<String>> custom, String field) {
    return custom.getOrDefault(field, List.of()).stream()
        .flatMap(text -> LanguageNames.tag(text).stream())
        .findFirst();
  }

  private static Reach reach(JsonObject personal) {
    Set<Channel> channels = EnumSet.of(Channel.NOTE);
    if (Given.text(personal, "email")
        .map(String::strip)
        .filter(EmailAddress::mayBeDelivered)
        .isPresent()) {
      channels.add(Channel.EMAIL);
    }
    if (Given.objects(personal, "addresses").anyMatch(PatronReader::takesLetters)) {
      channels.add(Channel.PRINT);
    }
    return new Reach(channels, Set.of());
  }

  private static boolean takesLetters(JsonObject address) {
    return isThere(address, "addressLine1") && isThere(address, "city");
  }

  private static boolean isThere(JsonObject address, String field) {
    return Given.text(address, field).filter(text -> !text.isBlank()).isPresent();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
