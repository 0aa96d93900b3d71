package org.folioext.okapitesting.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folioext.okapitesting.gateway.InstallStep.Action;

/** Puts steps into an order in which every module finds what it requires. */
final class StepOrder {
  private StepOrder() {}

  static List<InstallStep> sort(List<InstallStep> steps, Modules known, List<Descriptor> before) {
    List<InstallStep> left = new ArrayList<>(steps);
    List<InstallStep> sorted = new ArrayList<>();
    List<Descriptor> there = new ArrayList<>(before);
    while (!left.isEmpty()) {
      InstallStep next =
          left.stream()
              .filter(step -> possible(step, known.get(step.id()), there))
              .findFirst()
              .orElseThrow(() -> new Refusal(400, unsorted(left)));
      left.remove(next);
      sorted.add(next);
      apply(next, known.get(next.id()), there);
    }
    return sorted;
  }

  private static boolean possible(InstallStep step, Descriptor module, List<Descriptor> there) {
    return switch (step.action()) {
      case uptodate -> true;
      case disable -> !Dependencies.needed(module, there);
      case enable -> {
        List<Descriptor> with = new ArrayList<>(there);
        with.add(module);
        yield module.requires().stream().allMatch(need -> Dependencies.provided(need, with));
      }
    };
  }

  private static void apply(InstallStep step, Descriptor module, List<Descriptor> there) {
    if (step.action() != Action.uptodate) {
      there.removeIf(one -> one.id().product().equals(module.id().product()));
    }
    if (step.action() == Action.enable) {
      there.add(module);
    }
  }

  private static String unsorted(List<InstallStep> left) {
    return "Some modules cannot be topological sorted: "
        + left.stream().map(InstallStep::id).collect(Collectors.joining(", "));
  }
}
