package org.folioext.descriptors;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How permissions are called, after FOLIO's "Permissions naming convention" (wiki, FOLIJET
 * 156368925): {@code module.resource.scope.action}, from the most general to the action.
 */
final class PermissionNames {

  /** What a permission for one thing ends in. */
  private static final List<String> ACTIONS =
      List.of("get", "post", "put", "patch", "delete", "execute");

  /** What a set of permissions ends in. */
  private static final List<String> SET_ACTIONS =
      List.of("view", "edit", "create", "delete", "execute", "manage", "all");

  private static final Pattern SHAPE =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");

  private PermissionNames() {}

  /** What is wrong with a permission's name, if anything. */
  static Optional<String> objection(String moduleId, String name) {
    return objection(moduleId, name, ACTIONS);
  }

  /** What is wrong with the name of a set, if anything. */
  static Optional<String> objectionToSet(String moduleId, String name) {
    return objection(moduleId, name, SET_ACTIONS);
  }

  private static Optional<String> objection(String moduleId, String name, List<String> actions) {
    String prefix = moduleId.replaceFirst("^mod-", "") + ".";
    if (!SHAPE.matcher(name).matches()) {
      return Optional.of("lower case words joined by dots and hyphens are wanted");
    }
    if (!name.startsWith(prefix)) {
      return Optional.of("must begin with '" + prefix + "'");
    }
    if (!actions.contains(name.substring(name.lastIndexOf('.') + 1))) {
      return Optional.of("must end in one of " + String.join(", ", actions));
    }
    return Optional.empty();
  }
}
