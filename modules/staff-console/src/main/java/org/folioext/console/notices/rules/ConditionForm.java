package org.folioext.console.notices.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folioext.console.notices.rules.Node.Group;
import org.folioext.console.notices.rules.Node.One;
import org.folioext.console.web.PageRequest;

/**
 * Conditions as a form sends them: {@code for.0.kind} is what the first looks at, {@code for.0.is},
 * {@code .value}, {@code .more}, {@code .lines}, {@code .from}, {@code .under}, {@code .name} what
 * it says. A button adds or removes one: {@code add for.0}, {@code remove for.0.1}. Used once.
 */
final class ConditionForm {

  /** As many as a rule may have; more are not read. */
  private static final int MOST = 200;

  /** Groups within each other; deeper ones are not read. */
  private static final int DEEPEST = 9;

  private final PageRequest request;
  private int read;

  private ConditionForm(PageRequest request) {
    this.request = request;
  }

  /** What was sent, after the button that was pressed. */
  static Group of(PageRequest request) {
    Node all = new ConditionForm(request).node(Node.ROOT, 0).orElse(Group.EVERYBODY);
    return all instanceof Group group ? group : Group.EVERYBODY;
  }

  /** Whether the button that was pressed adds or removes one. */
  static boolean isChange(PageRequest request) {
    return pressed(request).matches("(add|remove) for([.]\\d{1,3}){0,12}");
  }

  private static String pressed(PageRequest request) {
    return request.form("do").orElse("");
  }

  private Optional<Node> node(String path, int depth) {
    read++;
    String kind = request.form(path + ".kind").orElse("");
    if (read > MOST || depth > DEEPEST || pressed(request).equals("remove " + path)) {
      return Optional.empty();
    }
    if (Node.GROUPS.contains(kind)) {
      return Optional.of(group(kind, path, depth));
    }
    return Optional.of(kind).filter(Node.FIELDS::contains).map(field -> one(field, path));
  }

  private Node group(String kind, String path, int depth) {
    List<Node> of = new ArrayList<>();
    for (int i = 0; request.form(path + "." + i + ".kind").isPresent() && read <= MOST; i++) {
      node(path + "." + i, depth + 1).ifPresent(of::add);
    }
    if (pressed(request).equals("add " + path)) {
      request
          .form(path + ".add")
          .filter(added -> Node.FIELDS.contains(added) || Node.GROUPS.contains(added))
          .map(Node::empty)
          .ifPresent(of::add);
    }
    return new Group(kind, of);
  }

  private Node one(String kind, String path) {
    Set<String> values = new LinkedHashSet<>(request.forms(path + ".value"));
    request.form(path + ".more").ifPresent(values::add);
    request.written(path + ".lines").lines().map(String::strip).forEach(values::add);
    values.remove("");
    Map<String, String> texts = new LinkedHashMap<>();
    Stream.of("from", "under", "name")
        .forEach(name -> request.form(path + "." + name).ifPresent(text -> texts.put(name, text)));
    One read = new One(kind, request.form(path + ".is").orElse("is"), List.copyOf(values), texts);
    return read.choices().contains(read.is())
        ? read
        : new One(kind, "is", read.values(), read.texts());
  }
}
