package org.folioext.console.patrons;

import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * Pages of FOLIO's own interface, by the routes of its app ui-users. Immutable.
 *
 * @param address where staff open FOLIO, without a slash at its end; empty where the library has
 *     not set it, or the person may not read settings: then nothing leads there
 */
public record Folio(Optional<String> address) {

  /** Nothing leads there. */
  public static final Folio NOWHERE = new Folio(Optional.empty());

  /** As settings say; what is no address of the web is none. */
  static Folio at(String address) {
    return new Folio(
        Optional.ofNullable(address)
            .filter(url -> url.matches("https?://\\S+"))
            .map(url -> url.replaceFirst("/+$", "")));
  }

  /** A user. */
  public Optional<String> user(String id) {
    return page(Url.of("/users/preview/%s", id));
  }

  /** What an id of a list of facts is of: loans, fees and proxies have pages. */
  public Optional<String> of(String fact, String patron, String id) {
    return switch (fact) {
      case "loanIds" -> page(Url.of("/users/%s/loans/view/%s", patron, id));
      case "accountIds" -> page(Url.of("/users/%s/accounts/view/%s", patron, id));
      case "proxyIds" -> user(id);
      default -> Optional.empty();
    };
  }

  private Optional<String> page(Url path) {
    return address.map(url -> url + path);
  }
}
