package org.folioext.console.patrons.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.Patron;
import org.folioext.console.patrons.Rights;
import org.folioext.console.patrons.Told;

/**
 * One patron.
 *
 * @param flags all, the gravest first
 * @param lefts what was left in FOLIO, the newest first; none where the person may not see it
 * @param people names by id
 * @param told why nothing was erased
 * @param erased whether all was erased just now
 * @param queries how many stored queries of bulks and lists that made blank
 */
public record Account(
    String id,
    List<Flag> flags,
    List<Left> lefts,
    Map<String, String> people,
    Optional<Told> told,
    boolean erased,
    int queries,
    Patron patron,
    Rights rights) {

  /** The name; the id where it is not known. */
  public String name() {
    return people.getOrDefault(id, id);
  }

  /** Whether the name is known. */
  public boolean known() {
    return people.containsKey(id);
  }

  /** The name of a member of staff; the id where it is not known. */
  public String person(String user) {
    return people.getOrDefault(user, user);
  }

  /** How many blocks and notes are in FOLIO, or may be. */
  public long removable() {
    return lefts.stream()
        .filter(left -> left.effect().equals("block") || left.effect().equals("note"))
        .filter(left -> left.there() || left.unsettled())
        .count();
  }
}
