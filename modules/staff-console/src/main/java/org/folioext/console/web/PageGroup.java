package org.folioext.console.web;

import java.util.List;

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

  /** Says which of its pages answers what. */
  void mount(PageRoutes routes);
}
