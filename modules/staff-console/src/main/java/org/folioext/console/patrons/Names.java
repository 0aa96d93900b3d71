package org.folioext.console.patrons;

import java.util.Map;
import java.util.Optional;

/**
 * What ids are called, as far as the person may know. Immutable.
 *
 * @param people by id of the user
 * @param groups by id of the patron group, sorted by name
 */
public record Names(Map<String, String> people, Map<String, String> groups) {

  /** A user; the id where the name is not known. */
  public String person(String id) {
    return people.getOrDefault(id, id);
  }

  /** A patron group; the id where the name is not known. */
  public String group(String id) {
    return groups.getOrDefault(id, id);
  }

  /** A patron group; nothing where there is none. */
  public Optional<String> group(Optional<String> id) {
    return id.map(this::group);
  }

  /** That there are some, and none of them. */
  @Override
  public String toString() {
    return "Names of " + people.size() + " users and " + groups.size() + " groups";
  }
}
