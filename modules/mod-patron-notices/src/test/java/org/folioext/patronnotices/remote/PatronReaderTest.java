package org.folioext.patronnotices.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users as FOLIO holds them, also those that it should not hold. */
class PatronReaderTest {
  private static final ReadAs NEW_YORK =
      new ReadAs(ZoneId.of("America/New_York"), Optional.of("language"));

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T03:59:59.000+00:00, 2026-06-30",
    "2026-07-01T03:59:59Z, 2026-06-30",
    "2026-07-01T04:00:00Z, 2026-07-01",
    "2026-07-01, 2026-07-01",
    "2028-02-29T12:00:00Z, 2028-02-29",
    "9999-12-31T23:59:59Z, 9999-12-31"
  })
  void aCardExpiresOnTheLibrarysDay(String sent, LocalDate day) {
    CardDate.On on = (CardDate.On) read(user().put("expirationDate", sent)).expires();
    assertThat(on.day()).isEqualTo(day);
  }

  @Test
  void anExpiryIsTheSameInEveryZoneUnlessItsDateIs() {
    JsonObject instant = user().put("expirationDate", "2026-07-01T05:59:59+02:00");
    assertThat(((CardDate.On) read(instant).expires()).cause()).isEqualTo("2026-07-01T03:59:59Z");
    JsonObject day = user().put("expirationDate", " 2026-07-01 ");
    assertThat(((CardDate.On) read(day).expires()).cause()).isEqualTo("2026-07-01");
  }

  @Test
  void noDateIsNeverAndSomethingElseIsUnreadable() {
    assertThat(read(user()).expires()).isEqualTo(new CardDate.Never());
    assertThat(read(user().put("expirationDate", " ")).expires()).isEqualTo(new CardDate.Never());
    assertThat(read(user().put("expirationDate", "soon")).expires())
        .isEqualTo(new CardDate.Unreadable());
  }

  @Test
  void aUserWithoutAnIdIsNoPatron() {
    assertThat(
            PatronReader.patron(new JsonObject(), NEW_YORK, Optional.empty(), OptionalInt.empty()))
        .isEmpty();
    assertThat(
            PatronReader.patron(
                new JsonObject().put("id", "4711"),
                NEW_YORK,
                Optional.empty(),
                OptionalInt.empty()))
        .isEmpty();
  }

  @Test
  void customFieldsTagsAndTheLanguageAreReadWithoutBlanksAndCase() {
    JsonObject fields =
        new JsonObject()
            .put("campus", new JsonArray().add(" North ").add("").addNull().add(7))
            .put("none", new JsonArray().addNull())
            .putNull("nothing")
            .put("language", "pt-br");
    JsonObject tags = new JsonObject().put("tagList", new JsonArray().add(" VIP").add(" ").add(1));
    Patron patron = read(user().put("customFields", fields).put("tags", tags));
    assertThat(patron.customFields().get("campus")).containsExactly("north", "7");
    assertThat(patron.customFields()).containsOnlyKeys("campus", "language");
    assertThat(patron.tags()).isEqualTo(Set.of("vip"));
    assertThat(patron.language()).contains("pt-BR");
  }

  @Test
  void aLanguageThatIsNoneIsAbsent() {
    JsonObject fields = new JsonObject().put("language", "opt_0");
    assertThat(read(user().put("customFields", fields)).language()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a@example.org, true",
    "' a@example.org ', true",
    "a@example, false",
    "nobody, false",
    "'', false"
  })
  void anAddressThatNoServerTakesIsNone(String address, boolean reached) {
    JsonObject personal = new JsonObject().put("email", address);
    assertThat(read(user().put("personal", personal)).reach().channels().contains(Channel.EMAIL))
        .isEqualTo(reached);
  }

  @Test
  void lettersNeedAStreetAndACity() {
    JsonObject half = new JsonObject().put("addressLine1", "Rue 1").put("city", " ");
    JsonObject whole = new JsonObject().put("addressLine1", "Rue 1").put("city", "Lyon");
    assertThat(channels(new JsonArray().add(half))).containsExactly(Channel.NOTE);
    assertThat(channels(new JsonArray().add(half).add(whole)))
        .containsExactlyInAnyOrder(Channel.NOTE, Channel.PRINT);
  }

  /** Any field of a user and of a loan, holding anything. */
  @Property(tries = 500)
  void whateverARecordHoldsNothingIsThrown(@ForAll Random random, @ForAll String text) {
    JsonObject record = new JsonObject().put("id", Made.PATRON.toString());
    for (String field :
        List.of(
            "active",
            "type",
            "patronGroup",
            "departments",
            "expirationDate",
            "personal",
            "customFields",
            "tags",
            "userId",
            "itemId",
            "dueDate",
            "status",
            "renewalCount",
            "proxyUserId",
            "isDcb")) {
      record.put(field, anything(random, text));
    }
    for (String field : List.of("email", "addresses", "dateOfBirth")) {
      if (record.getValue("personal") instanceof JsonObject personal) {
        personal.put(field, anything(random, text));
      }
    }
    assertThat(read(record).id()).isEqualTo(Made.PATRON);
    LoanReader.isOpen(record);
    assertThat(LoanReader.loan(record, NEW_YORK, Optional.empty())).isEmpty();
  }

  private static Object anything(Random random, String text) {
    return switch (random.nextInt(7)) {
      case 0 -> text;
      case 1 -> 7;
      case 2 -> 1e300;
      case 3 -> true;
      case 4 -> new JsonArray().add(text).addNull().add(new JsonObject());
      case 5 -> new JsonObject().put("name", text).put(text, 1);
      default -> "";
    };
  }

  @Test
  void aLoanIsDueOnTheLibrarysDay() {
    JsonObject loan =
        new JsonObject()
            .put("id", Made.LOAN.toString())
            .put("userId", Made.PATRON.toString())
            .put("itemId", Made.id("item").toString())
            .put("dueDate", "2026-07-01T03:59:59.000+00:00")
            .put("renewalCount", "two")
            .put("status", new JsonObject().put("name", "Open"));
    assertThat(LoanReader.isOpen(loan)).isTrue();
    assertThat(LoanReader.loan(loan, NEW_YORK, Optional.empty()))
        .hasValueSatisfying(
            one -> {
              assertThat(one.dueDay()).isEqualTo(LocalDate.of(2026, 6, 30));
              assertThat(one.renewals()).isZero();
              assertThat(one.foreign()).isFalse();
            });
    loan.remove("userId");
    assertThat(LoanReader.loan(loan, NEW_YORK, Optional.empty())).isEmpty();
  }

  private static Set<Channel> channels(JsonArray addresses) {
    JsonObject personal = new JsonObject().put("addresses", addresses);
    return read(user().put("personal", personal)).reach().channels();
  }

  private static JsonObject user() {
    return new JsonObject().put("id", Made.PATRON.toString());
  }

  private static Patron read(JsonObject user) {
    return PatronReader.patron(user, NEW_YORK, Optional.empty(), OptionalInt.empty()).orElseThrow();
  }
}
