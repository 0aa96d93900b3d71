package org.folioext.console.patrons.flags;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.FlagFilter;
import org.folioext.console.patrons.Names;
import org.folioext.console.patrons.Patron;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.Rights;
import org.folioext.console.patrons.RuleText;
import org.folioext.console.web.Paging;

/**
 * A page of the list of flags.
 *
 * @param kinds how many there are of each under the other filters
 * @param rules to choose from; none where the person may not read them
 * @param held how many of an unusual night wait for a person
 * @param shown the one whose details are beside the list
 */
public record FlagList(
    FlagFilter filter,
    List<Flag> flags,
    Map<String, Long> kinds,
    List<RuleText> rules,
    Names names,
    long held,
    Paging paging,
    Optional<Details> shown,
    Rights rights) {

  /** A flag beside the list. */
  public record Details(Flag flag, Patron patron) {}

  /** The list under another filter, its first page. */
  public Url list(String name, String value) {
    return filter.with(name, value).onto(PatronLinks.FLAGS);
  }

  /** The same page of the list with the details of a flag. */
  public Url details(Flag flag) {
    return paging.here().with("page", paging.number()).with("flag", flag.id());
  }

  /** The list as a table. */
  public Url table() {
    return filter.onto(new Url("/patrons/flags/table", Map.of()));
  }

  /** All of the list, to be worked on together. */
  public Url bulk() {
    return filter.onto(PatronLinks.bulk());
  }

  /** Whether the details of a flag are those beside the list. */
  public boolean isShown(Flag flag) {
    return shown.filter(one -> one.flag().id().equals(flag.id())).isPresent();
  }

  /** Whether a filter has a value. */
  public boolean has(String name, String value) {
    return filter.value(name).equals(value);
  }
}
