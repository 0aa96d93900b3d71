package org.folioext.patronnotices.domain.renew;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of refusals as one text, the same whatever their order, by which sets are compared. */
public record Reasons(Set<RefusalCode> codes) {

  /** None. */
  public static final Reasons NONE = new Reasons(Set.of());

  public Reasons {
    codes = Set.copyOf(codes);
  }

  /** Those of several refusals. */
  public static Reasons of(Collection<Refusal> refusals) {
    return new Reasons(refusals.stream().map(Refusal::code).collect(Collectors.toSet()));
  }

  /** What {@link #text()} said. */
  public static Reasons read(String text) {
    return text.isEmpty()
        ? NONE
        : new Reasons(
            Arrays.stream(text.split(" ")).map(RefusalCode::of).collect(Collectors.toSet()));
  }

  /** Ids in the order of {@link RefusalCode}, a space between them. */
  public String text() {
    return ids().stream().collect(Collectors.joining(" "));
  }

  /** Ids in the order of {@link RefusalCode}. */
  public List<String> ids() {
    Set<RefusalCode> ordered = EnumSet.noneOf(RefusalCode.class);
    ordered.addAll(codes);
    return ordered.stream().map(RefusalCode::id).toList();
  }
}
