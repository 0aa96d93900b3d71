package org.folioext.patronflags.app.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.patronflags.domain.action.Image;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.Refusal;
import org.folioext.patronflags.domain.settings.Effect;

/** How failed actions are told. What other modules say may be personal, and is not passed on. */
final class Told {

  static final String EFFECT_OFF = "effect-off";

  private Told() {}

  static Failure effectOff(Effect effect) {
    return new Failure(
        FailureKind.CONFLICT,
        EFFECT_OFF,
        "This library only observes: switch on effects."
            + effect.id()
            + " in the settings of patron flags first (PUT /patron-flags/settings).",
        Map.of("effect", effect.id()));
  }

  static Failure refused(Refusal why) {
    return new Failure(
        why == Refusal.ALREADY_THERE || why == Refusal.FLAG_RESOLVED
            ? FailureKind.CONFLICT
            : FailureKind.UNPROCESSABLE,
        why.code(),
        switch (why) {
          case FLAG_RESOLVED -> "The flag is resolved: there is nothing left to act on.";
          case NOTHING_TO_DO -> "The account is so already.";
          case BLOCKS_NOTHING -> "A block must forbid borrowing, renewals or requests.";
          case ALREADY_THERE -> "FOLIO has one of this flag already.";
          case NO_GROUP -> "The patron has no patron group that FOLIO knows.";
          case NO_OFFSET ->
              "The patron's group has no expiration offset: set it in FOLIO, Settings > Users >"
                  + " Patron groups.";
          case DATE_UNREADABLE -> "The patron's expiration date cannot be read: set it in FOLIO.";
          case DATE_TOO_FAR -> "The card would be good beyond the year 9999.";
          case NO_NOTE_TYPE ->
              "There is no type for the note: add \"Patron flags\" in FOLIO, Settings > Notes >"
                  + " General.";
        },
        Map.of());
  }

  /** Someone changed what was seen; shows both. */
  static Failure changed(Image seen, Image now) {
    Map<String, String> both = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>(seen.fields().keySet());
    names.addAll(now.fields().keySet());
    for (String name : names) {
      Object before = seen.fields().get(name);
      Object after = now.fields().get(name);
      if (!String.valueOf(before).equals(String.valueOf(after))) {
        both.put("seen." + name, String.valueOf(before));
        both.put("now." + name, String.valueOf(after));
      }
    }
    return new Failure(
        FailureKind.CONFLICT,
        "changed-meanwhile",
        "This was changed in FOLIO meanwhile; nothing was written.",
        both);
  }

  static Failure edited(Left left) {
    return about("edited", "Staff edited it in FOLIO: it is theirs now, and stays.", left);
  }

  static Failure atIt(Left left) {
    return about("in-progress", "Somebody is doing this right now: look again in a minute.", left);
  }

  static Failure alreadyThere(Left left) {
    return about("already-there", "FOLIO has one of this flag already.", left);
  }

  static Failure notUndoable(Left left) {
    return about(
        "not-undoable", "There is nothing to take back: it is " + left.state().id() + ".", left);
  }

  private static Failure about(String code, String message, Left left) {
    return new Failure(FailureKind.CONFLICT, code, message, Map.of("left", left.id().toString()));
  }

  static Failure patronGone() {
    return Failure.unprocessable("patron-gone", "FOLIO no longer has this user.");
  }

  static Failure unsure(Left left) {
    return new Failure(
        FailureKind.UNAVAILABLE,
        "unsure",
        "FOLIO did not answer clearly. Nothing is written twice: what became of it is read from"
            + " FOLIO the next time, after a minute.",
        Map.of("left", left.id().toString()));
  }
}
