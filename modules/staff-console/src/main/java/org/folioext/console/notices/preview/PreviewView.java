package org.folioext.console.notices.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.web.Paging;

/**
 * What the page of a preview shows.
 *
 * @param people names by id
 * @param ruleNames by id
 */
public record PreviewView(
    Preview preview,
    Calendar calendar,
    Bars bars,
    Volume volume,
    RowFilter filter,
    List<Row> rows,
    Paging paging,
    Map<String, String> people,
    Map<String, String> ruleNames) {

  /** A user; the id where the name is not known. */
  public String person(String id) {
    return people.getOrDefault(id, id);
  }

  /** A rule; the id where the name is not known. */
  public String rule(String id) {
    return ruleNames.getOrDefault(id, id);
  }

  /**
   * Where a preview is asked for.
   *
   * @param ruleNames by id, in their order
   * @param wanted what was written
   * @param last those of the last days
   * @param refusal why it was not taken
   */
  public record Ask(
      Map<String, String> ruleNames,
      Wanted wanted,
      List<Preview> last,
      Map<String, String> people,
      Optional<Refusal> refusal) {

    public String person(String id) {
      return people.getOrDefault(id, id);
    }
  }

  /** Messages as patrons would get them. */
  public record Samples(
      Preview preview,
      List<Sample> samples,
      Map<String, String> people,
      Map<String, String> ruleNames) {}

  /** What a person asked for, as they wrote it. */
  public record Wanted(List<String> rules, String from, String days) {}
}
