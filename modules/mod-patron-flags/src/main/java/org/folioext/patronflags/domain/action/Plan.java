package org.folioext.patronflags.domain.action;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.patronflags.domain.settings.Effect;

/**
 * What an action changes, and nothing else.
 *
 * @param before of a user, the fields that change; of a block or a note, which is not there before,
 *     nothing
 * @param after the same fields of the user; all fields of the block or the note
 */
public record Plan(Effect effect, Image before, Image after) {

  /** Fields of a manual block that staff can set (feesfines 19). */
  private static final List<String> BLOCK =
      List.of(
          "userId",
          "type",
          "desc",
          "code",
          "staffInformation",
          "patronMessage",
          "expirationDate",
          "borrowing",
          "renewals",
          "requests");

  /** Fields of a note that staff can set (notes 4). */
  private static final List<String> NOTE =
      List.of("typeId", "domain", "title", "content", "popUpOnUser", "popUpOnCheckOut", "links");

  /** Whether the action adds a record; the others change the user's. */
  public static boolean adds(Effect effect) {
    return effect == Effect.BLOCK || effect == Effect.NOTE;
  }

  /** The fields by which one sees whether the record is still as it was left. */
  public Collection<String> names() {
    return switch (effect) {
      case BLOCK -> BLOCK;
      case NOTE -> NOTE;
      case DEACTIVATE, EXPIRY -> {
        Set<String> both = new TreeSet<>(before.fields().keySet());
        both.addAll(after.fields().keySet());
        yield both;
      }
    };
  }
}
