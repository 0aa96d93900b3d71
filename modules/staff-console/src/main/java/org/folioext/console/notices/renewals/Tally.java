package org.folioext.console.notices.renewals;

import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * How often a prediction came to an end.
 *
 * @param predicted renews, refuses or cannot-tell
 * @param predictedReasons ids: why it would be refused, or what could not be seen
 * @param actual renewed, refused or unmoved
 * @param reasons ids: why it was refused
 * @param right whether it came as predicted, reasons and all
 */
public record Tally(
    String predicted,
    List<String> predictedReasons,
    String actual,
    List<String> reasons,
    long times,
    boolean right) {

  static Tally of(JsonObject json) {
    return new Tally(
        json.getString("predicted"),
        Renewal.texts(json, "predictedReasons"),
        json.getString("actual"),
        Renewal.texts(json, "reasons"),
        json.getLong("times"),
        json.getBoolean("asPredicted"));
  }

  /** How good the prediction was. */
  public Verdict verdict() {
    if (predicted.equals("cannot-tell")) {
      return Verdict.UNTOLD;
    }
    if (right) {
      return Verdict.RIGHT;
    }
    return predicted.equals("refuses") && !actual.equals("renewed")
        ? Verdict.OTHER_REASONS
        : Verdict.WRONG;
  }

  /** How good a prediction was; each is one of them. */
  public enum Verdict {
    RIGHT("right"),
    /** Refused, as predicted, and for other reasons. */
    OTHER_REASONS("other-reasons"),
    WRONG("wrong"),
    /** Nobody could tell. */
    UNTOLD("untold");

    private final String id;

    Verdict(String id) {
      this.id = id;
    }

    /** As texts have it. */
    public String id() {
      return id;
    }
  }
}
