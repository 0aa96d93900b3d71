package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.RequestUtils;
import io.vertx.openapi.validation.ValidatableRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Has texts in parameters validated, and handed on, as they were sent. vertx-openapi 5.0 reads them
 * as JSON where it can, and refuses a quotation mark or a backslash, as CQL has; and it takes a
 * plus sign in a path for a blank. So it is given them as JSON texts.
 */
final class ExactValues implements RequestExtractor {

  /** What an operation that takes no body may be sent all the same; nobody looks at it. */
  private static final int IDLE_BODY = 64 << 10;

  @Override
  public Future<ValidatableRequest> extractValidatableRequest(
      RoutingContext web, Operation operation) {
    int most = operation.getRequestBody() == null ? IDLE_BODY : ContractRouter.BODY_LIMIT;
    return Bodies.read(web, most)
        .map(
            body ->
                Plain.contentType(web.request()).endsWith("json") ? Nesting.checked(body) : body)
        .compose(
            body ->
                RequestUtils.extract(web.request(), operation, () -> Future.succeededFuture(body)))
        .map(
            request ->
                new Exact(
                    request,
                    exact(web, operation, Location.PATH, request.getPathParameters()),
                    exact(web, operation, Location.QUERY, request.getQuery())));
  }

  private static Map<String, RequestParameter> exact(
      RoutingContext web,
      Operation operation,
      Location location,
      Map<String, RequestParameter> extracted) {
    Map<String, RequestParameter> exact = new HashMap<>(extracted);
    for (Parameter parameter : operation.getParameters()) {
      List<String> sent = sent(web, location, parameter.getName());
      if (parameter.getIn() == location && !sent.isEmpty()) {
        if (parameter.getSchemaType() == SchemaType.STRING) {
          exact.put(parameter.getName(), of(Json.encode(sent.get(0))));
        } else if (isListOfTexts(parameter)) {
          exact.put(parameter.getName(), of(list(parameter.getName(), sent)));
        }
      }
    }
    return exact;
  }

  private static List<String> sent(RoutingContext web, Location location, String name) {
    if (location == Location.QUERY) {
      return web.request().params().getAll(name);
    }
    String value = web.pathParam(name);
    return value == null ? List.of() : List.of(value);
  }

  private static boolean isListOfTexts(Parameter parameter) {
    return parameter.getIn() == Location.QUERY
        && parameter.getSchemaType() == SchemaType.ARRAY
        && parameter.isExplode()
        && parameter.getSchema().get("items") instanceof JsonObject items
        && "string".equals(items.getValue("type"));
  }

  private static String list(String name, List<String> sent) {
    return sent.stream().map(one -> name + "=" + Json.encode(one)).collect(Collectors.joining("&"));
  }

  private static RequestParameter of(String value) {
    return () -> value;
  }

  /** A request with other values in path and query. */
  private record Exact(
      ValidatableRequest request,
      Map<String, RequestParameter> path,
      Map<String, RequestParameter> query)
      implements ValidatableRequest {

    @Override
    public Map<String, RequestParameter> getHeaders() {
      return request.getHeaders();
    }

    @Override
    public Map<String, RequestParameter> getCookies() {
      return request.getCookies();
    }

    @Override
    public Map<String, RequestParameter> getPathParameters() {
      return path;
    }

    @Override
    public Map<String, RequestParameter> getQuery() {
      return query;
    }

    @Override
    public RequestParameter getBody() {
      return request.getBody();
    }

    @Override
    public String getContentType() {
      return request.getContentType();
    }
  }
}
