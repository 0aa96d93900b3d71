package org.folioext.console.patrons;

import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * Work that an open page drives, batch by batch, until a person stops it; leaving the page stops it
 * too. Without scripts each press of its button does one batch.
 *
 * @param next where a form does the next batch
 * @param fields that go along with it
 * @param stop a page that goes on with nothing
 * @param batch how many are done at once
 * @param total of all
 * @param before how many were through before this batch
 * @param done with what they were meant for
 * @param notDone through as well, though nothing could be done
 * @param step where it is
 * @param halted why it cannot go on now
 */
public record Run(
    Url next,
    Map<String, String> fields,
    Url stop,
    int batch,
    long total,
    long before,
    long done,
    long notDone,
    Step step,
    Optional<Told> halted) {

  private static final long QUARTERS = 4;

  /** Where it is. */
  public enum Step {
    /** Nobody drives it. */
    STILL,
    /** A page has begun to drive it. */
    BEGUN,
    /** A page drives it. */
    DRIVEN
  }

  public Run {
    fields = Map.copyOf(fields);
  }

  public long through() {
    return done + notDone;
  }

  public long waiting() {
    return Math.max(0, total - through());
  }

  /** Whether the page asks for the next batch by itself. */
  public boolean goesOn() {
    return step != Step.STILL && halted.isEmpty() && waiting() > 0;
  }

  /** Whether its buttons are others than before. */
  public boolean turns() {
    return step != Step.DRIVEN || !goesOn();
  }

  /** Whether it is to be said aloud: at each quarter, since a screen reader says all of it. */
  public boolean speaks() {
    return turns() || quarter(before) != quarter(through());
  }

  private long quarter(long count) {
    return total == 0 ? 0 : QUARTERS * count / total;
  }
}
