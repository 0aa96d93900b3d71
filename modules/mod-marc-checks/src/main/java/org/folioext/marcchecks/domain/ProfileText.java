package org.folioext.marcchecks.domain;

import java.util.List;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.profile.ProfileException;
import org.folioext.marc.checks.profile.ProfileReader;

/**
 * What a profile's text comes to. A profile of a tenant cannot name files of schemas, as one on a
 * desk can: there is nothing beside it.
 */
public sealed interface ProfileText {
  /** A profile to check by. */
  record Good(Profile profile) implements ProfileText {}

  /** A text that is no profile, with all that is wrong in it; never empty. */
  record Bad(List<Mistake> mistakes) implements ProfileText {}

  /** Reads a text; the profile bears the name given, whatever the text says. */
  static ProfileText read(String yaml, String name, RuleBook rules) {
    try {
      Profile read = new ProfileReader(rules.infos()).read(yaml, name);
      return read.schemas().isEmpty()
          ? new Good(new Profile(name, read.rules(), read.local()))
          : new Bad(List.of(new Mistake(lineOf("schemas", yaml), NO_SCHEMAS)));
    } catch (ProfileException e) {
      return new Bad(e.mistakes().stream().map(m -> new Mistake(m.line(), m.text())).toList());
    }
  }

  /** Why schemas are refused. */
  String NO_SCHEMAS =
      "a profile kept here cannot name schemas, since there are no files beside it. Take the line"
          + " away, or check with the command line.";

  private static int lineOf(String key, String yaml) {
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(key)) {
        return i + 1;
      }
    }
    return 1;
  }
}
