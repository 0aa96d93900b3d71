package org.folioext.patronflags.domain.group;

import java.util.UUID;

/**
 * A rule of a library, as it is kept.
 *
 * @param version from 1, one more with each change of the text
 */
public record GroupRule(UUID id, int version, WrittenRule written) {

  /** The kind of the flags of all rules of the library. */
  public static final String KIND = "group-mismatch";

  /** The id by which flags name it. */
  public String ruleId() {
    return "group:" + id;
  }
}
