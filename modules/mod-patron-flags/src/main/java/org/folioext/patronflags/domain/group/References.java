package org.folioext.patronflags.domain.group;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.patronflags.domain.rule.Fact;

/**
 * Things of the library that a rule names.
 *
 * @param ids of those that there are
 * @param complete whether there is one for every name
 */
record References(Set<UUID> ids, boolean complete) {

  /** Those of these names or ids; names are compared ignoring case. */
  static <T> References of(List<String> names, Map<UUID, T> all, Function<T, String> nameOf) {
    Set<UUID> ids = new HashSet<>();
    boolean complete = true;
    for (String name : names) {
      List<UUID> meant =
          all.entrySet().stream()
              .filter(
                  one ->
                      nameOf.apply(one.getValue()).equalsIgnoreCase(name)
                          || one.getKey().toString().equalsIgnoreCase(name))
              .map(Map.Entry::getKey)
              .toList();
      ids.addAll(meant);
      complete &= !meant.isEmpty();
    }
    return new References(ids, complete);
  }

  /** Whether one of a patron's is among them; where not, a name of nothing leaves it open. */
  Verdict verdict(Set<UUID> ofPatron, String why, Fact fact) {
    boolean among = !Collections.disjoint(ids, ofPatron);
    return among || complete ? Verdict.of(among, fact) : new Verdict.Unknown(why);
  }
}
