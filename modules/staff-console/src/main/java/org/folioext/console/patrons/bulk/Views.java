package org.folioext.console.patrons.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.FlagFilter;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.Run;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.flags.Change;
import org.folioext.console.web.Paging;

/** What the templates of bulks show. */
public final class Views {

  private Views() {}

  /**
   * Those that were done.
   *
   * @param people names by id
   */
  public record BulkList(List<Bulk> bulks, Map<String, String> people, Paging paging) {

    /** Who chose it. */
    public String actor(Bulk bulk) {
      return bulk.actor().map(id -> people.getOrDefault(id, id)).orElse("–");
    }
  }

  /**
   * A bulk that is to be.
   *
   * @param task empty before one is chosen
   * @param count how many it would be: flags, or accounts for what changes FOLIO
   * @param given what the person wrote, by field
   * @param told why it was not taken
   * @param samples what would change in FOLIO, of the first accounts
   */
  public record NewBulk(
      FlagFilter filter,
      Optional<String> task,
      long count,
      Map<String, String> given,
      Optional<Told> told,
      List<Sample> samples) {

    /** Whether accounts are counted. */
    public boolean accounts() {
      return task.filter(Bulk.EFFECTS::contains).isPresent();
    }

    /** What the person wrote. */
    public String given(String field) {
      return given.getOrDefault(field, "");
    }

    /** Whether a box is ticked: all are before the person wrote. */
    public boolean ticked(String field) {
      return given.isEmpty() || given.containsKey(field);
    }

    /** Where the form goes. */
    public Url to() {
      return filter.onto(Bulk.ALL).with("task", task);
    }

    /** The same with a task. */
    public Url choice(String name) {
      return filter.onto(PatronLinks.bulk()).with("task", name);
    }

    /** The list it is chosen from. */
    public Url list() {
      return filter.onto(PatronLinks.FLAGS);
    }
  }

  /**
   * What would change in FOLIO for one account.
   *
   * @param patron id, or the name where it is known
   * @param told why nothing would
   */
  public record Sample(String patron, List<Change> changes, Optional<Told> told) {

    Sample named(Map<String, String> people) {
      return new Sample(people.getOrDefault(patron, patron), changes, told);
    }

    /** That there is one, and nothing of it. */
    @Override
    public String toString() {
      return "Sample of " + changes.size() + " changes";
    }
  }

  /**
   * A bulk with a page of its results.
   *
   * @param people names by id
   * @param state the filter
   */
  public record BulkView(
      Bulk bulk,
      List<Result> results,
      Map<String, String> people,
      Optional<String> state,
      Run run,
      Paging paging) {

    /** The name of a patron; their id where it is not known. */
    public String person(String id) {
      return people.getOrDefault(id, id);
    }
  }
}
