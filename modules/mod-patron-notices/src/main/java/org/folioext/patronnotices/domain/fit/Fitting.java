package org.folioext.patronnotices.domain.fit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.who.Candidate;

/**
 * A condition, ready to be asked of many: names are looked up once, and an answer is one of those
 * that were made beforehand. Immutable, so thread-safe.
 */
public final class Fitting {

  /** A name in a rule that nothing in the library has. */
  public record Unresolved(Condition.In where, String name) {}

  private interface Node {
    Verdict ask(Candidate candidate, LocalDate day);
  }

  private final Node root;
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final Set<String> gone = new TreeSet<>();
  private final CustomFields customFields;

  /** A condition in a library with these names, whose custom fields nobody knows. */
  public Fitting(Condition condition, Names names) {
    this(condition, names, CustomFields.UNKNOWN);
  }

  /** A condition in a library with these names and custom fields. */
  public Fitting(Condition condition, Names names, CustomFields customFields) {
    this.customFields = customFields;
    this.root = node(condition, names);
  }

  /** Whether it holds on a day. */
  public Verdict of(Candidate candidate, LocalDate day) {
    return root.ask(candidate, day);
  }

  /** Names that nothing has: where one decides, nobody can tell. */
  public List<Unresolved> unresolved() {
    return Collections.unmodifiableList(unresolved);
  }

  /** Custom fields that are not there: where one decides, nobody can tell. Sorted. */
  public List<String> gone() {
    return List.copyOf(gone);
  }

  /** Whether it names anything that is not there. */
  public boolean isOpen() {
    return !unresolved.isEmpty() || !gone.isEmpty();
  }

  private Node node(Condition condition, Names names) {
    if (condition instanceof Condition.All all) {
      return joined(all, nodes(all.of(), names), Truth.NO);
    }
    if (condition instanceof Condition.Any any) {
      return joined(any, nodes(any.of(), names), Truth.YES);
    }
    if (condition instanceof Condition.Not not) {
      return contrary(node(not.of(), names));
    }
    if (condition instanceof Condition.In in) {
      return in.field().isReferred() ? named(in, names) : texts(in);
    }
    Answers answers = Answers.of(condition);
    if (condition instanceof Condition.Has has) {
      return (candidate, day) ->
          answers.of(Looked.at(has.field(), candidate).map(found -> !found.isEmpty()));
    }
    if (condition instanceof Condition.Between between) {
      return (candidate, day) ->
          answers.of(
              Looked.at(between.measure(), candidate, day)
                  .map(number -> isBetween(between, number)));
    }
    if (condition instanceof Condition.Custom custom) {
      return custom(custom, answers);
    }
    boolean active = ((Condition.IsActive) condition).active();
    return (candidate, day) -> answers.of(candidate.patron().active() == active);
  }

  private List<Node> nodes(List<Condition> conditions, Names names) {
    return conditions.stream().map(one -> node(one, names)).toList();
  }

  /** Several as one: the first that decides does; else the first of which nobody can tell. */
  private static Node joined(Condition condition, List<Node> nodes, Truth deciding) {
    Node[] each = nodes.toArray(Node[]::new);
    Verdict agreed = new Verdict(deciding.not(), condition);
    return (candidate, day) -> {
      Verdict open = agreed;
      for (Node node : each) {
        Verdict one = node.ask(candidate, day);
        if (one.truth() == deciding) {
          return one;
        }
        if (one.truth() == Truth.UNKNOWN && open == agreed) {
          open = one;
        }
      }
      return open;
    };
  }

  private static Node contrary(Node node) {
    return (candidate, day) -> {
      Verdict one = node.ask(candidate, day);
      return new Verdict(one.truth().not(), new Condition.Not(one.decided()));
    };
  }

  private Node named(Condition.In in, Names names) {
    Set<Object> ids = new HashSet<>();
    int before = unresolved.size();
    for (String name : in.names()) {
      Set<UUID> meant = names.meant(in.field(), name);
      ids.addAll(meant);
      if (meant.isEmpty()) {
        unresolved.add(new Unresolved(in, name));
      }
    }
    return among(in, ids, unresolved.size() == before);
  }

  private static Node texts(Condition.In in) {
    Set<Object> texts = new HashSet<>();
    in.names().forEach(name -> texts.add(lower(name)));
    return among(in, texts, true);
  }

  /** Whether one of those is among these; where not, a name of nothing leaves it open. */
  private static Node among(Condition.In in, Set<Object> these, boolean complete) {
    Answers answers = Answers.of(in);
    return (candidate, day) -> {
      Optional<? extends Set<?>> found = Looked.at(in.field(), candidate);
      if (found.isEmpty()) {
        return answers.unknown();
      }
      boolean among = !Collections.disjoint(found.get(), these);
      return among || complete ? answers.of(among) : answers.unknown();
    };
  }

  private Node custom(Condition.Custom custom, Answers answers) {
    if (!customFields.has(custom.name())) {
      gone.add(custom.name());
      return (candidate, day) -> answers.unknown();
    }
    Set<String> wanted = new HashSet<>();
    custom.values().forEach(value -> wanted.add(lower(value)));
    return (candidate, day) -> {
      List<String> found = candidate.patron().customFields().get(custom.name());
      return answers.of(
          found != null && (wanted.isEmpty() || !Collections.disjoint(found, wanted)));
    };
  }

  private static boolean isBetween(Condition.Between between, BigDecimal number) {
    return between.from().filter(from -> number.compareTo(from) < 0).isEmpty()
        && between.under().filter(under -> number.compareTo(under) >= 0).isEmpty();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** What a condition may come to, made once. */
  private record Answers(Verdict yes, Verdict no, Verdict unknown) {

    static Answers of(Condition condition) {
      return new Answers(
          new Verdict(Truth.YES, condition),
          new Verdict(Truth.NO, condition),
          new Verdict(Truth.UNKNOWN, condition));
    }

    Verdict of(boolean holds) {
      return holds ? yes : no;
    }

    Verdict of(Optional<Boolean> holds) {
      return holds.map(this::of).orElse(unknown);
    }
  }
}
