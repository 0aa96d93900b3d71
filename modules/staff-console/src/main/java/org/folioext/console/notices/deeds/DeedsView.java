package org.folioext.console.notices.deeds;

import java.util.List;
import java.util.Map;
import org.folioext.console.web.Paging;

/**
 * A page of what people did.
 *
 * @param people names by id
 * @param ruleNames by id
 */
public record DeedsView(
    List<Deed> deeds,
    DeedFilter filter,
    Map<String, String> people,
    Map<String, String> ruleNames,
    Paging paging) {

  /** What the page offers to those alone who may take the deeds away. */
  public static final String TABLE = "notices/deeds/table";

  public String person(String id) {
    return people.getOrDefault(id, id);
  }

  public String rule(String id) {
    return ruleNames.getOrDefault(id, id);
  }
}
