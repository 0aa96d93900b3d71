package org.folioext.console.notices.statistics;

import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Days;

/**
 * What the page of statistics shows.
 *
 * @param by what messages are counted by: one of {@link #GROUPINGS}
 */
public record StatisticsView(String by, Days days, List<Line> lines) {

  /** What messages can be counted by. */
  public static final List<String> GROUPINGS =
      List.of("month", "rule", "channel", "group", "language");

  /** The longest bar, in the units of the picture. */
  public static final long LONGEST = 1000;

  private static final Url HOME = new Url("/notices/statistics", Map.of());

  /**
   * Messages of one key.
   *
   * @param name of the key, as people read it
   */
  public record Line(String name, Counted counted) {}

  /**
   * A part of a bar, from 0 to {@link #LONGEST}.
   *
   * @param what sent, under-way, unknown or failed
   */
  public record Piece(String what, long from, long length) {}

  /** This page with its days. */
  public Url here() {
    return days.on(HOME.with("by", by));
  }

  /** The same as a table. */
  public Url table() {
    return days.on(new Url("/notices/statistics/table", Map.of()).with("by", by));
  }

  /** All lines together. */
  public Counted sum() {
    return lines.stream().map(Line::counted).reduce(Counted.none(""), Counted::and);
  }

  /** The bar of a line: its pieces one after another. */
  public List<Piece> bar(Counted counted) {
    long most = Math.max(1, lines.stream().mapToLong(one -> one.counted().total()).max().orElse(1));
    long sent = LONGEST * counted.sent() / most;
    long underWay = LONGEST * (counted.sent() + counted.underWay()) / most;
    long unknown = LONGEST * (counted.total() - counted.failed()) / most;
    long failed = LONGEST * counted.total() / most;
    return List.of(
        new Piece("sent", 0, sent),
        new Piece("under-way", sent, underWay - sent),
        new Piece("unknown", underWay, unknown - underWay),
        new Piece("failed", unknown, failed - unknown));
  }
}
