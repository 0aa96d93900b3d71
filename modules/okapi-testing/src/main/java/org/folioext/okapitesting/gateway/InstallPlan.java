package org.folioext.okapitesting.gateway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapitesting.gateway.InstallStep.Action;

/** Finds out what else must be enabled or disabled, and in which order. For one use. */
final class InstallPlan {
  private static final int ROUNDS = 100;
  private final Modules known;
  private final Map<String, Descriptor> target = new LinkedHashMap<>();
  private final List<Descriptor> before;
  private final Set<String> given = new HashSet<>();
  private final List<InstallStep> steps = new ArrayList<>();

  InstallPlan(Modules known, List<Descriptor> enabled) {
    this.known = known;
    this.before = List.copyOf(enabled);
    enabled.forEach(module -> target.put(module.id().product(), module));
  }

  /** The steps in their order; a Refusal 400 when it cannot be done. */
  List<InstallStep> steps(List<InstallStep> wanted, boolean reinstall, boolean checked) {
    List<String> faults = new ArrayList<>();
    for (InstallStep step : wanted) {
      take(step, reinstall).ifPresent(faults::add);
    }
    refuse(faults);
    if (!checked) {
      return steps;
    }
    for (int round = 0; round < ROUNDS; round++) {
      if (!repair(faults)) {
        refuse(faults);
        return StepOrder.sort(steps, known, before);
      }
    }
    throw new Refusal(500, "Dependency resolution not completing in " + ROUNDS + " iterations");
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(400, String.join(". ", faults));
    }
  }

  private Optional<String> take(InstallStep step, boolean reinstall) {
    boolean enable = step.action() == Action.enable;
    Optional<Descriptor> found =
        ModuleId.isWhole(step.id())
            ? known.find(step.id())
            : enable ? known.newest(step.id()) : Optional.ofNullable(target.get(step.id()));
    Optional<Descriptor> there = found.map(module -> target.get(module.id().product()));
    boolean same = there.isPresent() && there.get().id().equals(found.get().id());
    if (found.isEmpty() || !enable && !same) {
      return Optional.of("Module " + step.id() + " not found");
    }
    Descriptor module = found.get();
    if (!enable) {
      disable(module);
    } else if (same && !reinstall) {
      given.add(module.id().toString());
      steps.add(new InstallStep(Action.uptodate, module.id().toString(), Optional.empty()));
    } else {
      enable(module);
    }
    return Optional.empty();
  }

  private void enable(Descriptor module) {
    Optional<String> from =
        Optional.ofNullable(target.put(module.id().product(), module))
            .map(older -> older.id().toString());
    given.add(module.id().toString());
    steps.add(new InstallStep(Action.enable, module.id().toString(), from));
  }

  private void disable(Descriptor module) {
    target.remove(module.id().product());
    steps.add(InstallStep.disable(module.id().toString()));
  }

  /** Mends one thing; whether there was one that could be mended. */
  private boolean repair(List<String> faults) {
    for (Descriptor module : List.copyOf(target.values())) {
      for (Interface need : module.wanted().toList()) {
        if (!Dependencies.provided(need, target.values()) && mend(module, need, faults)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mend(Descriptor module, Interface need, List<String> faults) {
    Optional<Descriptor> other =
        target.values().stream()
            .filter(one -> one.regular().anyMatch(id -> id.id().equals(need.id())))
            .findFirst();
    if (other.isEmpty() && !module.requires().contains(need)) {
      return false;
    }
    boolean wanted = given.contains(module.id().toString());
    if (!wanted && other.isEmpty()) {
      disable(module);
      return true;
    }
    boolean free = other.map(one -> !given.contains(one.id().toString())).orElse(true);
    List<Descriptor> offers = free ? offers(need) : List.of();
    if (offers.size() == 1) {
      enable(offers.get(0));
      return true;
    }
    if (!wanted) {
      disable(module);
      return true;
    }
    faults.add(fault(module, need, other, offers));
    return false;
  }

  private static String fault(
      Descriptor module, Interface need, Optional<Descriptor> other, List<Descriptor> offers) {
    if (offers.size() > 1) {
      return "interface "
          + need.id()
          + " required by module "
          + module.id()
          + " is provided by multiple products: "
          + offers.stream().map(one -> one.id().product()).collect(Collectors.joining(", "));
    }
    return other
        .map(
            one ->
                Dependencies.incompatible(
                    module,
                    need,
                    one.regular()
                            .filter(id -> id.id().equals(need.id()))
                            .map(Interface::version)
                            .collect(Collectors.joining(" "))
                        + "/"
                        + one.id()))
        .orElse("interface " + need.id() + " required by module " + module.id() + " not found");
  }

  /** The newest version of each product that provides it. */
  private List<Descriptor> offers(Interface need) {
    Map<String, Descriptor> newest = new LinkedHashMap<>();
    known.all().stream()
        .filter(module -> Dependencies.provides(module, need))
        .forEach(module -> newest.put(module.id().product(), module));
    return List.copyOf(newest.values());
  }
}
