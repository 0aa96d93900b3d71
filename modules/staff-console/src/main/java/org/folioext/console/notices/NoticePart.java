package org.folioext.console.notices;

import java.util.List;
import java.util.Map;
import org.folioext.console.web.PageRoutes;

/**
 * A part of the pages about notices, in a package of its own below this one. One class a part, one
 * line in the table of groups of pages; its templates are in {@code src/main/jte/notices/{part}},
 * its texts in bundles of its own: {@code texts/notices-{part}_en.properties} and {@code _fr}, keys
 * beginning with {@code notices.{part}.}.
 */
public interface NoticePart {

  /** Its bundles of texts: {@code notices-{part}}. */
  List<String> bundles();

  /** Permissions, by the names of what is offered to those alone who have them. */
  default Map<String, String> takes() {
    return Map.of();
  }

  /** Says which of its pages answers what; paths are below {@code /notices}. */
  void mount(PageRoutes routes);
}
