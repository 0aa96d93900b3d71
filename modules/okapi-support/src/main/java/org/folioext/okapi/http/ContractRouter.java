package org.folioext.okapi.http;

import static java.util.stream.Collectors.toSet;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.RequestValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.okapi.http.Contract.Declared;

/** Routes requests by an OpenAPI contract, beside plain routes. */
public final class ContractRouter {

  /** Bytes that the body of a validated request may have: 1 MiB. */
  public static final int BODY_LIMIT = 1 << 20;

  private ContractRouter() {}

  /**
   * Makes the router of a module. Requests of the contract's operations are validated; plain routes
   * come before them, and read their own bodies, by {@link Bodies} where they are to be kept in
   * memory.
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
    return create(vertx, contractResource, operations, plain, FailureTexts.ENGLISH);
  }

  /**
   * The same of a module that tells failures in more languages than English.
   *
   * @param texts what failures say
   */
  public static Future<Router> create(
      Vertx vertx,
      String contractResource,
      Map<String, Operation> operations,
      List<Routes> plain,
      FailureTexts texts) {
    return create(vertx, contractResource, operations, plain, new Bodies(), new Problems(texts));
  }

  static Future<Router> create(
      Vertx vertx,
      String contractResource,
      Map<String, Operation> operations,
      List<Routes> plain,
      Bodies bodies,
      Problems problems) {
    return vertx
        .executeBlocking(() -> Contract.read(contractResource))
        .compose(
            contract -> {
              Router router = Router.router(vertx);
              KnownPaths paths = mountPlain(router, plain, bodies, problems);
              check(contract, operations.keySet(), paths);
              return OpenAPIContract.from(vertx, contract.document())
                  .map(api -> validated(vertx, api, operations))
                  .map(
                      validated -> {
                        router.route("/*").subRouter(validated);
                        contract.operations().forEach(paths::add);
                        paths.refuseOthers(router);
                        return router;
                      });
            });
  }

  private static KnownPaths mountPlain(
      Router router, List<Routes> plain, Bodies bodies, Problems problems) {
    router.route().handler(new RequestScope()).handler(bodies).failureHandler(problems);
    router.errorHandler(400, problems).errorHandler(404, problems).errorHandler(500, problems);
    plain.forEach(routes -> routes.mount(router));
    KnownPaths paths = new KnownPaths();
    paths.addAll(router.getRoutes());
    return paths;
  }

  private static Router validated(
      Vertx vertx, OpenAPIContract api, Map<String, Operation> operations) {
    RouterBuilder builder = RouterBuilder.create(vertx, api);
    RequestValidator validator = RequestValidator.create(vertx, api);
    for (OpenAPIRoute route : builder.getRoutes()) {
      Operation operation = operations.get(route.getOperation().getOperationId());
      route.setDoSecurity(false).setDoValidation(false);
      if (operation == null) {
        route.addHandler(web -> web.next());
      } else {
        route
            .addHandler(new Validating(validator, route.getOperation()))
            .addHandler(new Answering(operation));
      }
    }
    return builder.createRouter();
  }

  private static void check(Contract contract, Set<String> bound, KnownPaths plain) {
    List<String> mistakes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Declared declared : contract.operations()) {
      String id = declared.id();
      if (!seen.add(id)) {
        mistakes.add(id + ": is there twice");
      }
      if (declared.plain() && bound.contains(id)) {
        mistakes.add(id + ": is marked x-plain, and bound");
      } else if (declared.plain() && !plain.has(declared)) {
        mistakes.add(id + ": is marked x-plain, and no plain route answers it");
      } else if (!declared.plain() && !bound.contains(id)) {
        mistakes.add(id + ": is not bound");
      }
    }
    Set<String> known = contract.operations().stream().map(Declared::id).collect(toSet());
    new TreeSet<>(bound)
        .stream()
            .filter(id -> !known.contains(id))
            .forEach(id -> mistakes.add(id + ": is bound, and not in the contract"));
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          "Contract and operations do not agree:\n  " + String.join("\n  ", mistakes));
    }
  }
}
