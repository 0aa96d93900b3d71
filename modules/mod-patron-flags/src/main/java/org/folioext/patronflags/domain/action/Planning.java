package org.folioext.patronflags.domain.action;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folioext.okapi.time.Dates;
import org.folioext.okapi.time.Days;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.settings.Effect;

/** What actions change. Stateless. */
public final class Planning {

  /** The code of every block of ours. */
  public static final String BLOCK_CODE = "PATRONFLAG";

  private static final int LAST_YEAR = 9999;

  private Planning() {}

  /**
   * A manual block of a flag.
   *
   * @param there what FOLIO has of blocks on the patron with {@link #BLOCK_CODE}
   */
  public static Decision block(Flag flag, Wish.Block wish, List<Map<String, Object>> there) {
    if (!wish.borrowing() && !wish.renewals() && !wish.requests()) {
      return new Decision.Refused(Refusal.BLOCKS_NOTHING);
    }
    String mark = Texts.mark(flag.id());
    if (there.stream().anyMatch(block -> mark.equals(block.get("staffInformation")))) {
      return new Decision.Refused(Refusal.ALREADY_THERE);
    }
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("userId", flag.patron().toString());
    block.put("type", "Manual");
    block.put("desc", wish.description().orElse(Texts.title(flag)));
    block.put("code", BLOCK_CODE);
    block.put("staffInformation", mark);
    block.put("patronMessage", wish.patronMessage().orElse(null));
    block.put("borrowing", wish.borrowing());
    block.put("renewals", wish.renewals());
    block.put("requests", wish.requests());
    return added(Effect.BLOCK, block);
  }

  /**
   * A note that pops up on the patron.
   *
   * @param type id of the note's type
   * @param address where staff open the flag; nothing in it is secret
   * @param there what FOLIO has of notes on the patron
   */
  public static Decision note(
      Flag flag,
      Wish.Note wish,
      UUID type,
      Optional<URI> address,
      List<Map<String, Object>> there) {
    if (there.stream().anyMatch(note -> isNoteOf(flag.id(), note))) {
      return new Decision.Refused(Refusal.ALREADY_THERE);
    }
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("typeId", type.toString());
    note.put("domain", "users");
    note.put("title", wish.title().orElse(Texts.title(flag)));
    note.put("content", Texts.html(flag, wish.text(), address));
    note.put("popUpOnUser", true);
    note.put("popUpOnCheckOut", false);
    note.put("links", List.of(Map.of("id", flag.patron().toString(), "type", "user")));
    return added(Effect.NOTE, note);
  }

  /** Whether it is the note of a flag: its id stands in each, in the address or beside it. */
  public static boolean isNoteOf(UUID flag, Map<String, Object> note) {
    return note.get("content") instanceof String content && content.contains(flag.toString());
  }

  private static Decision added(Effect effect, Map<String, Object> record) {
    return new Decision.Planned(new Plan(effect, Image.NOTHING, new Image(record)));
  }

  /** The account is set inactive. */
  public static Decision deactivate(Patron patron) {
    return patron.active()
        ? changed(Effect.DEACTIVATE, Map.of("active", true), Map.of("active", false))
        : new Decision.Refused(Refusal.NOTHING_TO_DO);
  }

  /**
   * The card is good for the days of the patron's group, as FOLIO's own screens have it: from today
   * where it has expired or has no date, else from its date; to the end of the day in the library's
   * zone. A card that had expired also becomes active; who was set inactive before the date stays
   * so.
   *
   * @param group of the patron
   */
  public static Decision expiry(
      Patron patron, Optional<PatronGroup> group, Instant now, ZoneId zone) {
    Expiry read = Expiry.read(patron.expiration(), zone);
    OptionalInt offset = group.map(PatronGroup::expirationOffsetDays).orElse(OptionalInt.empty());
    if (group.isEmpty() || offset.isEmpty()) {
      return new Decision.Refused(group.isEmpty() ? Refusal.NO_GROUP : Refusal.NO_OFFSET);
    }
    if (read instanceof Expiry.Unreadable) {
      return new Decision.Refused(Refusal.DATE_UNREADABLE);
    }
    LocalDate day = from(read, now, zone).plusDays(offset.getAsInt());
    Instant end = Days.endOfDay(day, zone);
    if (end.atZone(ZoneOffset.UTC).getYear() > LAST_YEAR) {
      return new Decision.Refused(Refusal.DATE_TOO_FAR);
    }
    if (read instanceof Expiry.At at && at.instant().equals(end)) {
      return new Decision.Refused(Refusal.NOTHING_TO_DO);
    }
    return extended(patron, isPast(read, now) && end.isAfter(now), Dates.of(end));
  }

  private static boolean isPast(Expiry read, Instant now) {
    return read instanceof Expiry.At at && !at.instant().isAfter(now);
  }

  private static LocalDate from(Expiry read, Instant now, ZoneId zone) {
    return read instanceof Expiry.At at && at.instant().isAfter(now)
        ? at.day()
        : now.atZone(zone).toLocalDate();
  }

  private static Decision extended(Patron patron, boolean wakes, String date) {
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> after = new LinkedHashMap<>();
    before.put("expirationDate", patron.expiration().orElse(null));
    after.put("expirationDate", date);
    if (wakes && !patron.active()) {
      before.put("active", false);
      after.put("active", true);
    }
    return changed(Effect.EXPIRY, before, after);
  }

  private static Decision changed(
      Effect effect, Map<String, Object> before, Map<String, Object> after) {
    return new Decision.Planned(new Plan(effect, new Image(before), new Image(after)));
  }
}
