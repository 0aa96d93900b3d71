package org.folioext.console.patrons.left;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.Run;
import org.folioext.console.patrons.Told;
import org.folioext.console.web.Paging;

/** What the templates of what was left show. */
public final class Views {

  private Views() {}

  /**
   * The list.
   *
   * @param here its address with its filters
   * @param state the filter
   * @param effect the filter
   * @param removable whether those alone that a clean-up takes away
   * @param people names by id
   */
  public record LeftList(
      List<Left> lefts,
      Url here,
      Optional<String> state,
      Optional<String> effect,
      boolean removable,
      Map<String, String> people,
      Paging paging) {

    /** The name of a user; the id where it is not known. */
    public String person(String id) {
      return people.getOrDefault(id, id);
    }
  }

  /**
   * One of them.
   *
   * @param people names by id
   * @param told why it could not be taken back
   */
  public record LeftView(Left left, Map<String, String> people, Optional<Told> told) {

    /** The name of a user; the id where it is not known. */
    public String person(String id) {
      return people.getOrDefault(id, id);
    }

    /** The fields that it changed. */
    public SortedSet<String> fields() {
      SortedSet<String> names = new TreeSet<>(left.before().keySet());
      names.addAll(left.after().keySet());
      return names;
    }

    /** What a field was; a dash where it was not there. */
    public String before(String field) {
      return String.valueOf(left.before().getOrDefault(field, "–"));
    }

    /** What a field became; a dash where it went. */
    public String after(String field) {
      return String.valueOf(left.after().getOrDefault(field, "–"));
    }
  }

  /**
   * The clean-up.
   *
   * @param count how many a clean-up would take away now
   * @param run empty before it has begun
   * @param told why it has not
   */
  public record CleanUp(long count, Optional<Run> run, Optional<Told> told) {

    /** Whether all were tried. */
    public boolean over() {
      return run.filter(one -> one.waiting() == 0).isPresent();
    }
  }
}
