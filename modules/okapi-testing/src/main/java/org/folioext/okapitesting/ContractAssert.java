package org.folioext.okapitesting;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;

/** Holds responses against an OpenAPI 3.0 or 3.1 contract. */
public final class ContractAssert {
  private ContractAssert() {}

  /** Reads a contract from the class path. */
  public static Future<ContractAssert> of(Vertx vertx, String contractResource) {
    throw new UnsupportedOperationException();
  }

  /**
   * Checks status, content type and body of a response.
   *
   * @return the response; failed by an AssertionError that says what does not match
   */
  public Future<HttpResponse<Buffer>> check(String operationId, HttpResponse<Buffer> response) {
    throw new UnsupportedOperationException();
  }
}
