package org.folioext.patronnotices.domain.rule;

import java.util.List;
import java.util.stream.IntStream;

/**
 * On which days a rule acts: its steps, in order of time. A later step takes the place of those
 * before it that were not carried out.
 */
public sealed interface Timing {

  /** Days before or after the event's day that a step may be away from it. */
  int FURTHEST = 3650;

  /** Steps that a rule may have. */
  int MOST_STEPS = 100;

  /** Days after the event's day, ascending and distinct; those before it are negative. */
  List<Integer> offsets();

  /** These days. */
  record Days(List<Integer> offsets) implements Timing {
    public Days {
      offsets = List.copyOf(checked(offsets.stream().sorted().distinct().toList()));
    }
  }

  /**
   * Again and again, with an end.
   *
   * @param first offset of the first step
   * @param every days from one step to the next, 1 or more
   * @param times how many steps, 2 or more
   */
  record Repeated(int first, int every, int times) implements Timing {
    public Repeated {
      if (every < 1 || times < 2 || times > MOST_STEPS) {
        throw new IllegalArgumentException("Every " + every + " days, " + times + " times");
      }
      checked(List.of(first, first + every * (times - 1)));
    }

    @Override
    public List<Integer> offsets() {
      return IntStream.range(0, times).mapToObj(step -> first + step * every).toList();
    }
  }

  private static List<Integer> checked(List<Integer> offsets) {
    if (offsets.isEmpty()
        || offsets.size() > MOST_STEPS
        || offsets.stream().anyMatch(offset -> Math.abs(offset) > FURTHEST)) {
      throw new IllegalArgumentException("Not days to act on: " + offsets);
    }
    return offsets;
  }
}
