package org.folioext.okapitesting.gateway;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What modules need of each other. */
final class Dependencies {
  private Dependencies() {}

  /** What a module lacks among others, each in Okapi's words; optional ones may be absent. */
  static List<String> faults(Descriptor module, Collection<Descriptor> among) {
    return Stream.concat(
            module.requires().stream().map(need -> fault(module, need, among, false)),
            module.optional().stream().map(need -> fault(module, need, among, true)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> fault(
      Descriptor module, Interface need, Collection<Descriptor> among, boolean mayBeAbsent) {
    if (provided(need, among)) {
      return Optional.empty();
    }
    String have =
        among.stream()
            .flatMap(
                other ->
                    other
                        .regular()
                        .filter(one -> one.id().equals(need.id()))
                        .map(one -> one.version() + "/" + other.id()))
            .collect(Collectors.joining(" "));
    if (!have.isEmpty()) {
      return Optional.of(incompatible(module, need, have));
    }
    return mayBeAbsent
        ? Optional.empty()
        : Optional.of(
            "Missing dependency: "
                + module.id()
                + " requires "
                + need.id()
                + ": "
                + need.version());
  }

  static String incompatible(Descriptor module, Interface need, String have) {
    return "Incompatible version for module "
        + module.id()
        + " interface "
        + need.id()
        + ". Need "
        + need.version()
        + ". Have "
        + have;
  }

  static boolean provided(Interface need, Collection<Descriptor> among) {
    return among.stream().anyMatch(other -> provides(other, need));
  }

  static boolean provides(Descriptor module, Interface need) {
    return module.regular().anyMatch(one -> one.satisfies(need));
  }

  /** Whether one of them requires what a module provides. */
  static boolean needed(Descriptor module, Collection<Descriptor> among) {
    return among.stream()
        .filter(other -> !other.id().equals(module.id()))
        .flatMap(other -> other.requires().stream())
        .anyMatch(need -> provides(module, need));
  }
}
