package org.folioext.patronnotices.domain.overlap;

import java.util.List;
import java.util.Set;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;

/**
 * What FOLIO tells beside a rule that a person writes, switches on, or is asked of.
 *
 * @param all that FOLIO tells beside it
 * @param fresh what the rule did not tell before, or not the same patrons
 * @param anew whether what was wanted beside it before says nothing of it now
 */
public record Grown(List<Overlap> all, Set<Sends> fresh, boolean anew) {

  public Grown {
    all = List.copyOf(all);
    fresh = Set.copyOf(fresh);
  }

  /** All of it is asked, whatever was wanted before. */
  public static Grown whole(List<Overlap> all) {
    return new Grown(all, Set.of(Sends.values()), true);
  }

  /** What a person is asked of. */
  public List<Overlap> asked() {
    return all.stream().filter(one -> one.tells(fresh)).toList();
  }

  /** All that FOLIO tells, once a person wants what was asked. */
  public List<Overlap> agreed() {
    return all.stream().map(one -> one.wanted(fresh)).toList();
  }
}
