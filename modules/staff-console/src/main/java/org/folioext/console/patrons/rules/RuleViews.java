package org.folioext.console.patrons.rules;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Mistake;
import org.folioext.console.patrons.settings.Change;

/** What the templates about rules show, and where they lead. */
public final class RuleViews {

  /** The list. */
  public static final Url HOME = new Url("/patrons/rules", Map.of());

  private RuleViews() {}

  /** The page of a rule that is built in. */
  public static Url builtIn(String id) {
    return Url.of("/patrons/rules/built-in/%s", id);
  }

  /** The page of one of the library's. */
  public static Url own(String id) {
    return Url.of("/patrons/rules/own/%s", id);
  }

  /** Where one of the library's is taken away. */
  public static Url remove(String id) {
    return Url.of("/patrons/rules/own/%s/remove", id);
  }

  /** All rules. */
  public record RuleList(List<Rule> builtIn, List<GroupRule> own) {}

  /** A rule that is built in, its text ready for a page. */
  public record Explained(Rule rule, Content text) {}

  /**
   * The editor.
   *
   * @param id empty of a rule that is new
   * @param version of the rule that the person saw; 0 of a new one
   * @param yaml as it is kept, or as a person wrote it
   * @param mistakes what is wrong with it
   * @param problem key of the text that tells why it was not kept
   * @param tried the rule as it would be, its cases run
   * @param counted whom it would flag
   * @param history what it was before, newest first
   */
  public record Editor(
      Optional<String> id,
      int version,
      String yaml,
      List<Mistake> mistakes,
      Optional<String> problem,
      Optional<GroupRule> tried,
      Optional<RuleCount> counted,
      List<Change> history) {

    /** What a person reads or wrote, and nothing said of it yet. */
    static Editor of(Optional<String> id, int version, String yaml) {
      return new Editor(
          id,
          version,
          yaml,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }

    /** The same over what somebody else wrote: saved once more, it takes its place. */
    Editor at(int newest) {
      return new Editor(id, newest, yaml, mistakes, problem, tried, counted, history);
    }

    Editor mistaken(List<Mistake> all) {
      return new Editor(id, version, yaml, all, problem, tried, counted, history);
    }

    Editor refused(String why) {
      return new Editor(id, version, yaml, mistakes, Optional.of(why), tried, counted, history);
    }

    Editor tried(GroupRule rule) {
      return new Editor(id, version, yaml, mistakes, problem, Optional.of(rule), counted, history);
    }

    Editor counted(RuleCount count) {
      return new Editor(id, version, yaml, mistakes, problem, tried, Optional.of(count), history);
    }

    Editor after(List<Change> past) {
      return new Editor(id, version, yaml, mistakes, problem, tried, counted, past);
    }

    /** Where it is sent. */
    public Url here() {
      return id.map(RuleViews::own).orElse(new Url("/patrons/rules/new", Map.of()));
    }
  }
}
