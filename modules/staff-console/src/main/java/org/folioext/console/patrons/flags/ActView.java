package org.folioext.console.patrons.flags;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.Names;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.Told;

/**
 * What is about to be changed in FOLIO.
 *
 * @param effect block, note, deactivate or expiry
 * @param undone what is taken back; empty where something is done
 * @param options what the person chose, by the name of the field
 * @param preview empty while the person chooses, or where there can be none
 * @param off whether the library has not switched the effect on
 * @param told why it was not done
 * @param conflict what the person saw, and what FOLIO has now
 */
public record ActView(
    Flag flag,
    Names names,
    String effect,
    Optional<Left> undone,
    Map<String, String> options,
    Optional<Preview> preview,
    boolean off,
    Optional<Told> told,
    List<Change> conflict) {

  /** Fields of forms that are there or not. */
  public static final List<String> SWITCHES = List.of("borrowing", "renewals", "requests");

  /**
   * What would change.
   *
   * @param before JSON, as the module gave it; goes back to it
   */
  public record Preview(List<Change> changes, String before, String after) {}

  /** Whether the person chooses something before it is previewed. */
  public boolean chooses() {
    return undone.isEmpty() && (effect.equals("block") || effect.equals("note"));
  }

  /** What was written in a field. */
  public String option(String name) {
    return options.getOrDefault(name, "");
  }

  /** Where it begins. */
  public Url begin() {
    return undone
        .map(left -> Url.of("/patrons/flags/%s/left/%s/undo", flag.id(), left.id()))
        .orElseGet(() -> Url.of("/patrons/flags/%s/act/%s", flag.id(), effect));
  }

  /** Where choices go. */
  public Url toPreview() {
    return Url.of("/patrons/flags/%s/act/%s/preview", flag.id(), effect);
  }

  /** The flag that it is about. */
  public Url back() {
    return PatronLinks.flag(flag.id());
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "ActView of " + effect;
  }
}
