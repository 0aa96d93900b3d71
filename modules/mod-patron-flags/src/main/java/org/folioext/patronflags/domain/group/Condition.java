package org.folioext.patronflags.domain.group;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a library's rule asks of a patron. Names of groups, departments and tags are compared
 * ignoring case; a group or a department may also be named by its id.
 */
public sealed interface Condition {

  /** All of several; at least one. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /** One of several, or more; at least one. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  /** The contrary. */
  record Not(Condition of) implements Condition {}

  /** In one of these patron groups; names as written, in their order. */
  record InGroup(List<String> names) implements Condition {
    public InGroup {
      names = List.copyOf(names);
    }
  }

  /**
   * Of an age today, in full years.
   *
   * @param from at least so old
   * @param under not yet so old
   */
  record Aged(OptionalInt from, OptionalInt under) implements Condition {}

  /** In a department at all. */
  record HasDepartment() implements Condition {}

  /** In one of these departments. */
  record InDepartment(List<String> names) implements Condition {
    public InDepartment {
      names = List.copyOf(names);
    }
  }

  /** Expires more than so many days after today, or never. */
  record ExpiresBeyond(int days) implements Condition {}

  /** Expires more than the group's offset of days after today, or never. */
  record ExpiresBeyondOffset() implements Condition {}

  /** Has no expiration date. */
  record NeverExpires() implements Condition {}

  /** Has one of these tags. */
  record Tagged(List<String> tags) implements Condition {
    public Tagged {
      tags = List.copyOf(tags);
    }
  }

  /** Active, or not. */
  record IsActive(boolean active) implements Condition {}
}
