package org.folioext.okapitesting;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Holds responses against an OpenAPI 3.0 or 3.1 contract: status, content type, and the body where
 * it is JSON. Bodies of other types, such as text/csv, are not looked into.
 */
public final class ContractAssert {
  private final ContractFile file;
  private final ResponseValidator validator;

  private ContractAssert(ContractFile file, ResponseValidator validator) {
    this.file = file;
    this.validator = validator;
  }

  /** Reads a contract, YAML or JSON, from the class path. */
  public static Future<ContractAssert> of(Vertx vertx, String contractResource) {
    return vertx
        .executeBlocking(() -> ContractFile.read(contractResource))
        .compose(
            file ->
                OpenAPIContract.from(vertx, file.validatable())
                    .map(
                        contract ->
                            new ContractAssert(file, ResponseValidator.create(vertx, contract))));
  }

  /**
   * Checks status, content type and body of a response.
   *
   * @return the response; failed by an AssertionError that says what does not match
   */
  public Future<HttpResponse<Buffer>> check(String operationId, HttpResponse<Buffer> response) {
    String where = operationId + " " + response.statusCode();
    Optional<JsonObject> declared = file.response(operationId, response.statusCode());
    if (declared.isEmpty()) {
      return wrong(where + ": the contract has no such operation or status");
    }
    Set<String> types = declared.get().getJsonObject("content", new JsonObject()).fieldNames();
    Buffer body = response.body() == null ? Buffer.buffer() : response.body();
    if (types.isEmpty()) {
      return body.length() == 0
          ? Future.succeededFuture(response)
          : wrong(where + ": the contract has no body here");
    }
    Optional<String> type = ContractFile.among(types, response.getHeader("Content-Type"));
    if (type.isEmpty()) {
      String got = response.getHeader("Content-Type");
      return wrong(where + ": content type " + got + ", the contract has " + types);
    }
    if (!ContractFile.validated(type.get())) {
      return Future.succeededFuture(response);
    }
    return validator
        .validate(ValidatableResponse.create(response.statusCode(), body, type.get()), operationId)
        .map(response)
        .recover(e -> wrong(where + ": " + e.getMessage() + "\n" + body));
  }

  private static Future<HttpResponse<Buffer>> wrong(String text) {
    return Future.failedFuture(new AssertionError(text));
  }
}
