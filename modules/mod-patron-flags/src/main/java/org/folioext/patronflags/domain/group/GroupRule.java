package org.folioext.patronflags.domain.group;

import java.util.UUID;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * A rule of a library, as it is kept.
 *
 * @param version from 1, one more with each change of the text
 */
public record GroupRule(UUID uuid, int version, WrittenRule written) implements PatronRule {

  /** The kind of the flags of all rules of libraries. */
  public static final String KIND = "group-mismatch";

  /** Rules of a library at most. */
  public static final int MOST = 500;

  private static final String PREFIX = "group:";

  @Override
  public String id() {
    return id(uuid);
  }

  /** The id of that rule as flags have it. */
  public static String id(UUID uuid) {
    return PREFIX + uuid;
  }

  /** Whether that is the id of a library's rule. */
  public static boolean isId(String rule) {
    return rule.startsWith(PREFIX);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Severity severity() {
    return written.severity();
  }

  @Override
  public String version(FlagSettings settings) {
    return String.valueOf(version);
  }

  @Override
  public Outcome judge(PatronFacts facts, Circumstances at) {
    return written.judge(facts, at);
  }
}
