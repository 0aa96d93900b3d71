package org.folioext.patronflags.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.action.Accounts.NOON;
import static org.folioext.patronflags.domain.action.Accounts.left;
import static org.folioext.patronflags.domain.action.Accounts.user;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of what was written, by what FOLIO has. */
class SettlingTest {
  private static final Instant SOON = NOON.plusSeconds(5);
  private static final Instant LATE = NOON.plus(Settling.PATIENCE);

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "PLANNED,   there,  soon, WRITTEN",
    "PLANNED,   absent, soon, UNSURE",
    "PLANNED,   absent, late, UNWRITTEN",
    "UNSURE,    there,  soon, WRITTEN",
    "UNSURE,    absent, soon, UNSURE",
    "UNSURE,    absent, late, UNWRITTEN",
    "UNDOING,   absent, soon, UNDONE",
    "UNDOING,   there,  soon, UNDOING",
    "UNDOING,   there,  late, WRITTEN",
    "WRITTEN,   there,  late, WRITTEN",
    "WRITTEN,   absent, late, GONE",
    "UNWRITTEN, there,  late, UNWRITTEN",
    "UNDONE,    there,  late, UNDONE",
    "OVERTAKEN, there,  late, OVERTAKEN",
    "GONE,      there,  late, GONE"
  })
  void ofABlock(LeftState before, String there, String when, LeftState after) {
    Left left = left(Accounts.block(), before, NOON);
    Optional<Map<String, Object>> now =
        there.equals("there") ? Optional.of(left.plan().after().fields()) : Optional.empty();
    assertThat(Settling.settled(left, now, at(when))).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "PLANNED,   after,  soon, WRITTEN",
    "PLANNED,   before, soon, UNSURE",
    "PLANNED,   before, late, UNWRITTEN",
    "PLANNED,   other,  soon, OVERTAKEN",
    "UNSURE,    after,  late, WRITTEN",
    "UNSURE,    before, late, UNWRITTEN",
    "UNSURE,    other,  late, OVERTAKEN",
    "UNDOING,   before, soon, UNDONE",
    "UNDOING,   after,  soon, UNDOING",
    "UNDOING,   after,  late, WRITTEN",
    "UNDOING,   other,  late, OVERTAKEN",
    "WRITTEN,   after,  late, WRITTEN",
    "WRITTEN,   before, late, OVERTAKEN",
    "WRITTEN,   absent, late, GONE",
    "PLANNED,   absent, soon, GONE",
    "UNDONE,    after,  late, UNDONE"
  })
  void ofAUser(LeftState before, String now, String when, LeftState after) {
    Left left = left(Accounts.deactivation(), before, NOON);
    Map<String, Object> odd = new HashMap<>(user(true));
    odd.put("active", "perhaps");
    Optional<Map<String, Object>> user =
        switch (now) {
          case "before" -> Optional.of(user(true));
          case "after" -> Optional.of(user(false));
          case "other" -> Optional.of(odd);
          default -> Optional.empty();
        };
    assertThat(Settling.settled(left, user, at(when))).isEqualTo(after);
  }

  private static Instant at(String when) {
    return when.equals("soon") ? SOON : LATE;
  }

  @Test
  void whoIsAtItIsLeftAloneForAMinuteAndTheUnsureNot() {
    assertThat(Settling.isRipe(left(Accounts.block(), LeftState.PLANNED, NOON), SOON)).isFalse();
    assertThat(Settling.isRipe(left(Accounts.block(), LeftState.PLANNED, NOON), LATE)).isTrue();
    assertThat(Settling.isRipe(left(Accounts.block(), LeftState.UNSURE, NOON), SOON)).isTrue();
  }

  @Test
  void aBlockThatStaffEditedIsNotAsItWasLeft() {
    Left left = left(Accounts.block(), LeftState.WRITTEN, NOON);
    Map<String, Object> block = new HashMap<>(left.plan().after().fields());
    block.put("id", Accounts.REMOTE.toString());
    block.put("metadata", Map.of("updatedDate", "2026-07-02T00:00:00.000+00:00"));
    assertThat(Settling.isAsLeft(left, Optional.of(block))).isTrue();
    block.put("expirationDate", "2026-08-01T00:00:00.000+00:00");
    assertThat(Settling.isAsLeft(left, Optional.of(block))).isFalse();
    assertThat(Settling.isAsLeft(left, Optional.empty())).isFalse();
  }
}
