package org.folioext.console.web;

import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.session.Session;

/**
 * What every template may use. Immutable.
 *
 * @param tenant empty before one is known
 * @param groups ids of the groups of pages, as they stand in the header
 * @param group the one that the page belongs to; empty where it belongs to none
 * @param path of the request with its query, below the tenant
 * @param requestId finds the request in the logs of all modules
 */
public record Page(
    Texts texts,
    Assets assets,
    Optional<String> tenant,
    Optional<Session> session,
    List<String> groups,
    String group,
    String path,
    String requestId) {

  public String text(String key, Object... args) {
    return texts.text(key, args);
  }

  /** The word for a value of data; the value itself where it is one that has none yet. */
  public String word(String prefix, String value) {
    String key = prefix + "." + value;
    return texts.has(key) ? texts.text(key) : value;
  }

  /** The address of a page of this tenant. */
  public String url(Url below) {
    return url(below.toString());
  }

  /** The address of a page of this tenant; the path begins with a slash, encoded. */
  public String url(String below) {
    return "/t/" + tenant.orElse("") + below;
  }

  /** The same, as if it stood at another path below the tenant. */
  public Page at(String other) {
    return new Page(texts, assets, tenant, session, groups, group, other, requestId);
  }

  /** Whether the person is offered that: what takes a right, by its name, or a group of pages. */
  public boolean offers(String name) {
    return session.map(one -> !one.closed().contains(name)).orElse(true);
  }

  /** What forms carry in the field {@code csrf}; empty where nobody is signed in. */
  public String csrf() {
    return session.map(Session::csrf).orElse("");
  }
}
