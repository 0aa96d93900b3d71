package org.folioext.console.today;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folioext.console.gateway.Url;

/**
 * What one module has to say.
 *
 * @param title its name for people
 * @param lines what needs a decision comes first
 * @param trends how numbers went
 */
public record Card(String title, List<Line> lines, List<Trend> trends) {

  /** How much it presses; each has a sign of its own beside its colour. */
  public enum Tone {
    DECIDE,
    BROKEN,
    RUNNING,
    /** Good as it is. */
    CALM,
    /** Neither good nor bad. */
    KNOWN;

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

  /**
   * How a number went.
   *
   * @param text what it is, in the person's language
   * @param values oldest first
   */
  public record Trend(String text, List<Long> values) {

    public Trend {
      values = List.copyOf(values);
    }

    /** The greatest, 1 or more. */
    public long greatest() {
      return Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
    }

    /** The newest; 0 where there is none. */
    public long newest() {
      return values.isEmpty() ? 0 : values.get(values.size() - 1);
    }

    /** All of them in words. */
    public String said() {
      return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
  }

  public Card {
    lines = List.copyOf(lines);
    trends = List.copyOf(trends);
  }
}
