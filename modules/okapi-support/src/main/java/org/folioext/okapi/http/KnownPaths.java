package org.folioext.okapi.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.okapi.http.Contract.Declared;

/** The paths that a router has, and their methods: for 405, and to see which routes are missing. */
final class KnownPaths {

  /** By the path as Vert.x writes it, the parameters without their names. */
  private final Map<String, Known> paths = new LinkedHashMap<>();

  private record Known(String path, Set<String> methods) {}

  /** Adds plain routes; those without a path, or for any method, say nothing. */
  void addAll(List<Route> routes) {
    for (Route route : routes) {
      if (route.getPath() != null && route.methods() != null) {
        route.methods().forEach(method -> add(method, route.getPath()));
      }
    }
  }

  void add(Declared operation) {
    add(operation.method(), webPath(operation));
  }

  boolean has(Declared operation) {
    Known known = paths.get(shape(webPath(operation)));
    return known != null && known.methods().contains(operation.method().name());
  }

  /** Refuses other methods of these paths; to be mounted after all else. */
  void refuseOthers(Router router) {
    for (Known known : new ArrayList<>(paths.values())) {
      String allowed = String.join(", ", known.methods());
      router
          .route(known.path())
          .handler(
              web -> {
                web.response().putHeader(HttpHeaders.ALLOW, allowed);
                web.fail(405);
              });
    }
  }

  private void add(HttpMethod method, String path) {
    paths
        .computeIfAbsent(shape(path), x -> new Known(path, new TreeSet<>()))
        .methods()
        .add(method.name());
  }

  private static String webPath(Declared operation) {
    return operation.path().replaceAll("\\{(.*?)}", ":$1");
  }

  private static String shape(String path) {
    return path.replaceAll(":[A-Za-z0-9_]+", ":");
  }
}
