package org.folioext.console.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group of pages under {@code /t/{tenant}/{id}}, with a place of its own in the header. One class
 * a group, one line in the table of groups; its texts are in {@code texts/{id}_en.properties} and
 * {@code _fr}, {@code {id}.nav} among them, its templates in {@code src/main/jte/{id}}.
 */
public interface PageGroup {

  /** Lower case letters: what stands in the address. */
  String id();

  /** Its bundles of texts; a group of many pages has more than the one of its id. */
  default List<String> bundles() {
    return List.of(id());
  }

  /**
   * A path that its module answers, if only by saying no: a library whose gateway has no such path
   * is not offered the group. Empty: it always is.
   */
  default Optional<String> module() {
    return Optional.empty();
  }

  /** Permissions, by the names of what is offered to those alone who have them. */
  default Map<String, String> takes() {
    return Map.of();
  }

  /** Says which of its pages answers what. */
  void mount(PageRoutes routes);
}
