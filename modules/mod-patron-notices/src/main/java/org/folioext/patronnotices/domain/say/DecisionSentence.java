package org.folioext.patronnotices.domain.say;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.preview.Foretold;
import org.folioext.patronnotices.domain.preview.PreviewRow;

/**
 * Why a rule acts, or does not, in plain words.
 *
 * @param personal whether personal values are shown
 * @param renewals what probably comes of a decision that renews
 */
public record DecisionSentence(
    Texts texts,
    Language language,
    Names names,
    boolean personal,
    Function<Decision, Optional<Foretold>> renewals) {

  /** Where nobody foretells what comes of renewals. */
  public DecisionSentence(Texts texts, Language language, Names names, boolean personal) {
    this(texts, language, names, personal, decision -> Optional.empty());
  }

  /** What happens, or why nothing does. */
  public String outcome(Decision decision) {
    return words().outcome(row(decision));
  }

  /** The condition that decided, in words; empty where none was asked. */
  public String condition(Decision decision) {
    return words().condition(row(decision));
  }

  /** The values that decided: {@code group: Adult; age: 34}. */
  public String values(Decision decision) {
    return words().values(row(decision));
  }

  /** The values that decided. */
  public List<Seen> seen(Decision decision) {
    return row(decision).why();
  }

  private RowSentence words() {
    return new RowSentence(texts, language, personal);
  }

  private PreviewRow row(Decision decision) {
    return PreviewRow.of(decision, names, Optional.empty(), renewals.apply(decision));
  }
}
