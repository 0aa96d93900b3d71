package org.folioext.patronflags.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.action.Accounts.BERLIN;
import static org.folioext.patronflags.domain.action.Accounts.NOON;
import static org.folioext.patronflags.domain.action.Accounts.flag;
import static org.folioext.patronflags.domain.action.Accounts.group;
import static org.folioext.patronflags.domain.action.Accounts.patron;
import static org.folioext.patronflags.domain.action.Accounts.planned;
import static org.folioext.patronflags.domain.action.Accounts.refused;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.settings.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What actions would change: before and after, and nothing else. */
class PlanningTest {
  private static final Wish.Block PLAIN =
      new Wish.Block(Optional.empty(), Optional.empty(), true, true, true);
  private static final UUID TYPE = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000009");

  private static Decision expiry(Patron patron, int days) {
    return Planning.expiry(patron, group(days), NOON, BERLIN);
  }

  @Test
  void aBlockIsMarkedWithItsFlagAndNamesItsKind() {
    Map<String, Object> block = planned(Planning.block(flag(), PLAIN, List.of())).after().fields();
    assertThat(block)
        .containsEntry("code", Planning.BLOCK_CODE)
        .containsEntry("staffInformation", "patron-flags " + Accounts.FLAG)
        .containsEntry("desc", "Patron flag: card-expired")
        .containsEntry("type", "Manual")
        .doesNotContainKey("patronMessage");
  }

  @Test
  void aFlagHasOneBlockAndThoseOfOtherFlagsAreNotInTheWay() {
    Map<String, Object> ours = planned(Planning.block(flag(), PLAIN, List.of())).after().fields();
    Map<String, Object> other = Map.of("staffInformation", "patron-flags " + UUID.randomUUID());
    assertThat(refused(Planning.block(flag(), PLAIN, List.of(other, ours))))
        .isEqualTo(Refusal.ALREADY_THERE);
    assertThat(planned(Planning.block(flag(), PLAIN, List.of(other))).before())
        .isEqualTo(Image.NOTHING);
  }

  @Test
  void aBlockThatForbidsNothingIsNone() {
    Wish.Block nothing = new Wish.Block(Optional.empty(), Optional.empty(), false, false, false);
    assertThat(refused(Planning.block(flag(), nothing, List.of())))
        .isEqualTo(Refusal.BLOCKS_NOTHING);
  }

  @Test
  void whatAPersonWritesInANoteIsText() {
    Wish.Note wish =
        new Wish.Note(Optional.of(" "), Optional.of("<script>alert(1)</script> & \"so\"\nnext"));
    URI address = URI.create("https://console.example/t/diku/patrons/flags/1?a=1&b=%22");
    Map<String, Object> note =
        planned(Planning.note(flag(), wish, TYPE, Optional.of(address), List.of()))
            .after()
            .fields();
    assertThat(note.get("title")).isEqualTo("Patron flag: card-expired");
    assertThat(note.get("content"))
        .isEqualTo(
            "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"so\"<br>next</p><p><a href=\""
                + "https://console.example/t/diku/patrons/flags/1?a=1&amp;b=%22\">"
                + "https://console.example/t/diku/patrons/flags/1?a=1&amp;b=%22</a></p>");
    assertThat(note).containsEntry("popUpOnUser", true).containsEntry("typeId", TYPE.toString());
  }

  @Test
  void withoutAConsoleANoteNamesItsFlag() {
    Wish.Note wish = new Wish.Note(Optional.empty(), Optional.empty());
    Plan plan = planned(Planning.note(flag(), wish, TYPE, Optional.empty(), List.of()));
    assertThat(plan.after().fields().get("content").toString()).contains("" + Accounts.FLAG);
  }

  @Test
  void anInactiveAccountIsNotSetInactive() {
    assertThat(refused(Planning.deactivate(patron(false, null)))).isEqualTo(Refusal.NOTHING_TO_DO);
    assertThat(planned(Planning.deactivate(patron(true, null))))
        .isEqualTo(
            new Plan(
                Effect.DEACTIVATE,
                new Image(Map.of("active", true)),
                new Image(Map.of("active", false))));
  }

  @ParameterizedTest(name = "{0} and {1} days: {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "none,                          365, 2027-07-01T21:59:59.999+00:00",
        "2026-06-30T21:59:59.999+00:00, 365, 2027-07-01T21:59:59.999+00:00",
        "2026-12-31T22:59:59.999+00:00, 31,  2027-01-31T22:59:59.999+00:00",
        "2026-12-31T22:59:59Z,          0,   2026-12-31T22:59:59.999+00:00",
        "2028-02-28T22:59:59.999+0000,  1,   2028-02-29T22:59:59.999+00:00",
        "2026-10-24T21:59:59.999Z,      1,   2026-10-25T22:59:59.999+00:00"
      })
  void aCardIsGoodForTheDaysOfItsGroup(String before, int days, String after) {
    Plan plan = planned(expiry(patron(true, before), days));
    assertThat(plan.after().fields()).isEqualTo(Map.of("expirationDate", after));
    assertThat(plan.before().fields())
        .isEqualTo(before == null ? Map.of() : Map.of("expirationDate", before));
  }

  @Test
  void whoseCardHadExpiredBecomesActiveAndWhoWasSuspendedStaysSo() {
    Plan expired = planned(expiry(patron(false, "2026-06-30T21:59:59.999+00:00"), 365));
    assertThat(expired.before().fields()).containsEntry("active", false);
    assertThat(expired.after().fields()).containsEntry("active", true);
    Plan suspended = planned(expiry(patron(false, "2026-12-31T22:59:59.999+00:00"), 365));
    assertThat(suspended.names()).containsExactly("expirationDate");
    Plan withoutDate = planned(expiry(patron(false, null), 365));
    assertThat(withoutDate.names()).containsExactly("expirationDate");
  }

  @Test
  void whatCannotBeExtendedIsNotTouched() {
    Patron good = patron(true, "2026-06-30T21:59:59.999+00:00");
    assertThat(refused(Planning.expiry(good, Optional.empty(), NOON, BERLIN)))
        .isEqualTo(Refusal.NO_GROUP);
    Optional<PatronGroup> silent =
        Optional.of(new PatronGroup(Accounts.GROUP, "guests", OptionalInt.empty()));
    assertThat(refused(Planning.expiry(good, silent, NOON, BERLIN))).isEqualTo(Refusal.NO_OFFSET);
    assertThat(refused(expiry(patron(true, "soon"), 365))).isEqualTo(Refusal.DATE_UNREADABLE);
    assertThat(refused(expiry(patron(true, "9999-12-30T22:59:59.999Z"), 2)))
        .isEqualTo(Refusal.DATE_TOO_FAR);
    assertThat(refused(expiry(good, Integer.MAX_VALUE))).isEqualTo(Refusal.DATE_TOO_FAR);
    assertThat(refused(expiry(patron(true, "2026-12-31T22:59:59.999+00:00"), 0)))
        .isEqualTo(Refusal.NOTHING_TO_DO);
  }

  @Test
  void todayIsTheLibrarysWhereTheWorldHasAnother() {
    Instant late = Instant.parse("2026-07-01T23:30:00Z");
    Plan berlin = planned(Planning.expiry(patron(true, null), group(1), late, BERLIN));
    Plan york =
        planned(Planning.expiry(patron(true, null), group(1), late, ZoneId.of("America/New_York")));
    assertThat(berlin.after().fields().get("expirationDate"))
        .isEqualTo("2026-07-03T21:59:59.999+00:00");
    assertThat(york.after().fields().get("expirationDate"))
        .isEqualTo("2026-07-03T03:59:59.999+00:00");
  }
}
