package org.folioext.console.patrons.statistics;

import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * What the page of statistics shows.
 *
 * @param by what is counted by
 * @param from as it was sent
 * @param to as it was sent
 * @param wrong key of the text that tells what is wrong with the days
 * @param here its address with its filters
 * @param table the address of the same as a file
 */
public record StatisticsView(
    String by,
    List<String> groupings,
    String from,
    String to,
    Optional<String> wrong,
    List<Line> lines,
    Url here,
    Url table) {

  /** One key, and its name for people. */
  public record Line(String name, Counted counted) {}

  /** How much of the longest bar a number takes, in thousandths; what there is can be seen. */
  public long length(long number) {
    return number == 0 ? 0 : Math.max(4, 1000 * number / greatest());
  }

  private long greatest() {
    return Math.max(
        1,
        lines.stream()
            .map(Line::counted)
            .mapToLong(one -> Math.max(one.raised(), Math.max(one.resolved(), one.dismissed())))
            .max()
            .orElse(1));
  }
}
