package org.folioext.okapi.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Page;

/**
 * A call of an operation, valid by the contract.
 *
 * @param web for what only the web layer knows; an operation rarely needs it
 * @param path the parameters in the path, by name
 * @param query the parameters in the query that the contract names and the caller sent
 * @param body null where none was sent, or it is no JSON object
 */
public record Call(
    OkapiHeaders headers,
    RoutingContext web,
    Map<String, String> path,
    Map<String, List<String>> query,
    JsonObject body) {

  public Call {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /**
   * @throws IllegalArgumentException where the contract has no such parameter in the path
   */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter in the path: " + name);
    }
    return value;
  }

  /** The first value sent, if any. */
  public Optional<String> query(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * The first value sent, as a whole number; the contract must ask for one.
   *
   * @throws NumberFormatException where the contract let another text pass
   */
  public int query(String name, int fallback) {
    return query(name).map(value -> integer(name, value)).orElse(fallback);
  }

  /** Whether that parameter was sent as true; the contract must ask for a boolean. */
  public boolean flag(String name) {
    return query(name).map(Boolean::parseBoolean).orElse(false);
  }

  /**
   * The part of a list that {@code offset} and {@code limit} ask for, which the contract keeps in
   * their ranges.
   */
  public Page page() {
    return new Page(query("offset", 0), query("limit", Page.DEFAULT_LIMIT));
  }

  /**
   * A whole number of the body; the contract must ask for it.
   *
   * @throws Failure INVALID where it is none, or beyond what an int can be
   */
  public int integer(String name) {
    return integer(name, String.valueOf(body.getValue(name)));
  }

  /** JSON Schema takes 10.0 and 1e1 for integers too. */
  private static int integer(String name, String value) {
    try {
      return new BigDecimal(value).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw Failure.invalid(
          "integer-invalid", name + " should be an integer, but is " + value + ".");
    }
  }
}
