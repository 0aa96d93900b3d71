package org.folioext.okapitesting.gateway;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the requests of one tenant go, by the descriptors of its modules. Immutable. */
final class RouteTable {
  private final List<Route> routes;

  /** A handler of a module that clients reach. */
  record Route(Descriptor module, Handler handler, boolean multiple, Pattern path) {}

  RouteTable(Collection<Descriptor> modules) {
    routes =
        modules.stream()
            .flatMap(RouteTable::routes)
            .sorted(
                Comparator.comparingInt(
                        (Route route) -> PathPattern.fixedLength(route.handler().path()))
                    .reversed())
            .toList();
  }

  private static Stream<Route> routes(Descriptor module) {
    return module.provides().stream()
        .filter(provided -> !provided.type().equals("system"))
        .flatMap(
            provided ->
                provided.handlers().stream()
                    .map(
                        handler ->
                            new Route(
                                module,
                                handler,
                                provided.type().equals("multiple"),
                                PathPattern.compile(handler.path()))));
  }

  /**
   * The first handler for a request, most of its path being fixed.
   *
   * @param moduleId X-Okapi-Module-Id, by which alone interfaces of type multiple are reached
   */
  Optional<Route> find(String method, String path, Optional<String> moduleId) {
    return routes.stream()
        .filter(route -> route.multiple() == moduleId.isPresent())
        .filter(route -> moduleId.map(route.module().id().toString()::equals).orElse(true))
        .filter(route -> route.handler().takes(method) && route.path().matcher(path).matches())
        .findFirst();
  }
}
