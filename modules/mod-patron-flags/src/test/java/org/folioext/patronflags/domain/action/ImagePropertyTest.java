package org.folioext.patronflags.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronflags.domain.patron.Patron;

/** What holds of every plan: only its fields change, and taking it back gives what was there. */
class ImagePropertyTest {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  @Provide
  Arbitrary<Map<String, Object>> records() {
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(3).map(text -> (Object) text),
            Arbitraries.of(true, false, 1, 2.5, List.of("a"), Map.of("b", "c")));
    return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e"), values);
  }

  @Property
  void onlyTheFieldsOfAPlanChangeAndUndoingGivesTheRecordBack(
      @ForAll("records") Map<String, Object> record,
      @ForAll("records") Map<String, Object> wished,
      @ForAll @Size(max = 3) Set<@IntRange(max = 4) Integer> chosen) {
    Set<String> names = new HashSet<>();
    chosen.forEach(number -> names.add("abcde".substring(number, number + 1)));
    Image before = Image.of(record, names);
    Image after = Image.of(wished, names);

    Map<String, Object> changed = after.onto(record, names);
    assertThat(Image.of(changed, names)).isEqualTo(after);
    Map<String, Object> others = new HashMap<>(changed);
    others.keySet().removeAll(names);
    Map<String, Object> untouched = new HashMap<>(record);
    untouched.keySet().removeAll(names);
    assertThat(others).isEqualTo(untouched);
    assertThat(before.onto(changed, names)).isEqualTo(record);
  }

  @Property
  void anExtendedCardEndsWithADayOfTheLibraryAndIsNeverShorter(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 0, max = 4_100_000_000L) long now,
      @ForAll @LongRange(min = 0, max = 4_100_000_000L) long until,
      @ForAll boolean active,
      @ForAll @IntRange(max = 4000) int days) {
    Instant present = Instant.ofEpochSecond(now);
    Instant expires = Instant.ofEpochSecond(until);
    Patron patron = Accounts.patron(active, DATE.format(expires));
    Decision decision = Planning.expiry(patron, Accounts.group(days), present, zone);
    if (decision instanceof Decision.Planned planned) {
      String date = (String) planned.plan().after().fields().get("expirationDate");
      Instant end = ((Expiry.At) Expiry.read(Optional.of(date), zone)).instant();
      assertThat(end).isAfterOrEqualTo(present.truncatedTo(ChronoUnit.MILLIS));
      assertThat(end.isBefore(expires) && expires.isAfter(present)).isFalse();
      assertThat(end.plusMillis(1).atZone(zone).toLocalDate())
          .isAfter(end.atZone(zone).toLocalDate());
      boolean wakes = planned.plan().after().fields().containsKey("active");
      assertThat(wakes).isEqualTo(!active && !expires.isAfter(present));
    } else {
      assertThat(Accounts.refused(decision)).isEqualTo(Refusal.NOTHING_TO_DO);
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
  }
}
