package org.folioext.patronmatching.match;

import java.util.List;
import java.util.Set;
import org.folioext.patronmatching.model.Kind;

/**
 * What an earlier run compared, by id, since rows move as people come and go.
 *
 * @param pairs kept by {@link Compared}
 * @param crowded keys for which nobody was compared
 */
public record Earlier(List<Known> pairs, Set<Long> crowded) {

  /**
   * A pair.
   *
   * @param left id of one account
   * @param right id of the other, in whichever order
   * @param direct probability that they are one person's, told by the two alone
   * @param other what they are otherwise
   */
  public record Known(String left, String right, double direct, Kind other) {}

  /** What a run of these people compared. */
  public static Earlier of(Compared compared, Roster roster) {
    return new Earlier(
        compared.pairs().stream()
            .map(
                pair ->
                    new Known(
                        roster.id(pair.left()),
                        roster.id(pair.right()),
                        pair.direct(),
                        pair.other()))
            .toList(),
        compared.crowded());
  }
}
