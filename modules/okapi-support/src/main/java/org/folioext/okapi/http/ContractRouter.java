package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;

/** Routes requests by an OpenAPI contract, beside plain routes. */
public final class ContractRouter {

  private ContractRouter() {}

  /**
   * Makes the router of a module. Requests of the contract's operations are validated; plain routes
   * come before them.
   *
   * @param contractResource an OpenAPI 3 file on the class path, YAML
   * @param operations by operationId
   * @param plain they answer the operations that the contract marks {@code x-plain: true}, and
   *     paths that it does not have
   * @return fails with an {@link IllegalStateException} that lists all operations of the contract
   *     that nothing answers, and all bound ones that it does not know
   */
  public static Future<Router> create(
      Vertx vertx, String contractResource, Map<String, Operation> operations, List<Routes> plain) {
    throw new UnsupportedOperationException("to come");
  }
}
