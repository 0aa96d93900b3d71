package org.folioext.console.session;

import java.time.ZoneId;
import java.util.Set;

/**
 * Who is signed in, as a browser keeps it in a sealed cookie. The server keeps nothing.
 *
 * @param tenant the only one that it opens
 * @param user the name typed at sign-in
 * @param zone of the library, for times on pages
 * @param closed names of what is not offered to the person, as it was at sign-in
 * @param tokens what the gateway takes
 * @param csrf what every form that changes something carries
 */
public record Session(
    String tenant, String user, ZoneId zone, Set<String> closed, Tokens tokens, String csrf) {

  public Session {
    closed = Set.copyOf(closed);
  }

  Session renewed(Tokens newer) {
    return new Session(tenant, user, zone, closed, newer, csrf);
  }

  /** Tells the tenant alone. */
  @Override
  public String toString() {
    return "Session[tenant=" + tenant + "]";
  }
}
