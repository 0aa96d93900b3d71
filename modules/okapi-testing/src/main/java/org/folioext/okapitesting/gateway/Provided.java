package org.folioext.okapitesting.gateway;

import java.util.List;

/**
 * An interface with what serves it.
 *
 * @param self id and version
 * @param type {@code proxy}, {@code multiple} or {@code system}
 */
public record Provided(Interface self, String type, List<Handler> handlers) {
  /** Whether clients reach it, and other modules can require it. */
  public boolean regular() {
    return "proxy".equals(type);
  }
}
