package org.folioext.console.patrons.flags;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.patrons.Evidence;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.Names;
import org.folioext.console.patrons.Patron;
import org.folioext.console.patrons.Rights;
import org.folioext.console.patrons.RuleText;
import org.folioext.console.patrons.Step;
import org.folioext.console.patrons.Told;

/**
 * A flag with all that is known of it.
 *
 * @param rule what it was raised by; empty where the person may not read rules, or it is gone
 * @param evidence empty where the person may not see it
 * @param steps empty where the person may not see them
 * @param others of the same patron
 * @param left what actions left in FOLIO, newest first
 * @param done what was done just now, by key
 */
public record FlagView(
    Flag flag,
    Names names,
    Patron patron,
    Optional<Explained> rule,
    Optional<Evidence> evidence,
    Optional<List<Step>> steps,
    List<Flag> others,
    List<Left> left,
    List<Offer> offers,
    Rights rights,
    Optional<String> done,
    Optional<Refused> refused) {

  /** A rule with its text ready for a page. */
  public record Explained(RuleText rule, Content text) {}

  /**
   * A decision that was not taken.
   *
   * @param draft what the person wrote, to be shown again
   */
  public record Refused(Told told, Optional<String> first, Draft draft) {}

  /** What a person wrote. */
  public record Draft(String step, String comment, String until, String userName) {

    /** Nothing. */
    static final Draft NONE = new Draft("", "", "", "");

    /** That there is a draft for a step. */
    @Override
    public String toString() {
      return "Draft of " + step;
    }
  }

  /** Whether evidence has what the facts of the flag have not, or is hidden. */
  public boolean hasMoreToShow() {
    return evidence.map(all -> all.facts().stream().anyMatch(Evidence.Fact::personal)).orElse(true);
  }

  /** What is shown again. */
  public Draft draft() {
    return refused.map(Refused::draft).orElse(Draft.NONE);
  }

  /** The comment, where it was written for one of these steps. */
  public String comment(List<String> of) {
    return of.contains(draft().step()) ? draft().comment() : "";
  }

  /** Whether it is offered. */
  public boolean offers(String step) {
    return Decision.fits(step, flag) && rights.allow(Decision.permission(step));
  }

  /** Whether anything is offered that takes nothing but a comment. */
  public boolean offersPlain() {
    return Decision.PLAIN.stream().anyMatch(this::offers);
  }

  /** What the flag's state would allow, and the person's permissions do not. */
  public List<String> withheld() {
    return Stream.concat(Decision.PLAIN.stream(), Stream.of("snooze", "assign"))
        .filter(step -> Decision.fits(step, flag) && !rights.allow(Decision.permission(step)))
        .toList();
  }
}
