package org.folioext.console.today;

import java.util.List;
import java.util.Locale;
import org.folioext.console.gateway.Url;

/**
 * What one module has to say.
 *
 * @param title its name for people
 * @param lines what needs a decision comes first
 * @param trend the last of a number, oldest first; empty where there is none
 * @param trendText the same in words
 */
public record Card(String title, List<Line> lines, List<Long> trend, String trendText) {

  /** How much it presses; each has a sign of its own beside its colour. */
  public enum Tone {
    DECIDE,
    BROKEN,
    RUNNING,
    CALM;

    /** As styles and texts name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One thing to know.
   *
   * @param text in the person's language
   * @param link where to go for it, below the tenant
   */
  public record Line(Tone tone, String text, Url link) {}

  public Card {
    lines = List.copyOf(lines);
    trend = List.copyOf(trend);
  }

  /** The greatest of the trend, 1 or more. */
  public long greatest() {
    return Math.max(1, trend.stream().mapToLong(Long::longValue).max().orElse(1));
  }
}
