package org.folioext.patronflags.domain.settings;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.folioext.patronflags.domain.patron.Patron;

/** Whose accounts are looked at. */
public final class Scope {
  private static final Set<String> NO_PEOPLE = Set.of("shadow", "system", "dcb");

  private Scope() {}

  /**
   * Whether the patron is looked at: a person's own account, in no group, department or tag that
   * the library left out. Tags are compared ignoring case.
   */
  public static boolean includes(Patron patron, FlagSettings settings) {
    return patron.type().filter(type -> NO_PEOPLE.contains(lower(type))).isEmpty()
        && patron.group().filter(settings.excludedGroups()::contains).isEmpty()
        && Collections.disjoint(patron.departments(), settings.excludedDepartments())
        && patron.tags().stream()
            .noneMatch(
                tag -> settings.excludedTags().stream().anyMatch(out -> out.equalsIgnoreCase(tag)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
