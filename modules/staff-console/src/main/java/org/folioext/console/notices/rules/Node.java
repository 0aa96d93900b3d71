package org.folioext.console.notices.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * For whom a rule is, as the editor shows it: conditions, and groups of them within each other. A
 * path says where one stands: {@code for} is the outermost group, {@code for.0.2} the third of its
 * first.
 */
public sealed interface Node {

  /** Where the outermost group stands. */
  String ROOT = "for";

  /** What all, at least one, or none of must hold. */
  List<String> GROUPS = List.of("all", "any", "none");

  /** Fields that have one of some values. */
  List<String> NAMED =
      List.of("group", "department", "tag", "item-type", "location", "loan-policy", "flag-kind");

  /** Fields that are numbers. */
  List<String> MEASURES = List.of("age", "balance", "open-loans");

  /** Everything that a condition may look at, as it is offered. */
  List<String> FIELDS =
      List.of(
          "group",
          "department",
          "age",
          "tag",
          "custom",
          "active",
          "balance",
          "open-loans",
          "item-type",
          "location",
          "loan-policy",
          "flag-kind");

  /** One of {@link #GROUPS}, or of {@link #FIELDS}. */
  String kind();

  /**
   * Several.
   *
   * @param kind one of {@link #GROUPS}
   */
  record Group(String kind, List<Node> of) implements Node {

    static final Group EVERYBODY = new Group("all", List.of());

    public Group {
      of = List.copyOf(of);
    }

    Group and(Node one) {
      List<Node> more = new ArrayList<>(of);
      more.add(one);
      return new Group(kind, more);
    }
  }

  /**
   * One.
   *
   * @param kind one of {@link #FIELDS}
   * @param is {@code is} or {@code not}; of what may be there or not, {@code any} or {@code none}
   * @param values of which one fits; none of numbers
   * @param texts what else was written: {@code from} and {@code under} of numbers, {@code name} of
   *     a custom field
   */
  record One(String kind, String is, List<String> values, Map<String, String> texts)
      implements Node {

    public One {
      values = List.copyOf(values);
      texts = Map.copyOf(texts);
    }

    /** What was written; empty where nothing was. */
    public String written(String name) {
      return texts.getOrDefault(name, "");
    }

    /** What it may say of the field. */
    public List<String> choices() {
      return switch (kind) {
        case "tag", "department", "custom" -> List.of("is", "not", "any", "none");
        default -> List.of("is", "not");
      };
    }
  }

  /** One about a field that says nothing yet, or a group that holds nothing yet. */
  static Node empty(String kind) {
    return GROUPS.contains(kind)
        ? new Group(kind, List.of())
        : new One(kind, "is", List.of(), Map.of());
  }

  /** How many conditions it holds, itself among them. */
  static int size(Node node) {
    return node instanceof Group group ? 1 + group.of().stream().mapToInt(Node::size).sum() : 1;
  }
}
