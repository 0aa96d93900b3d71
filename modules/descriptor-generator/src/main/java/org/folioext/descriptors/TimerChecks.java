package org.folioext.descriptors;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.folioext.descriptors.Contract.Operation;
import org.folioext.descriptors.Contract.Schedule;
import org.folioext.descriptors.ModuleFile.Timer;

/** Timers of the contract against those that module.yaml explains. */
final class TimerChecks {

  private static final List<String> UNITS =
      List.of("millisecond", "second", "minute", "hour", "day");
  private static final Pattern DELAY = Pattern.compile("[1-9][0-9]{0,8}");

  private TimerChecks() {}

  static void check(ModuleFile module, Contract contract, Mistakes mistakes) {
    Set<String> explained = new TreeSet<>(module.timers().stream().map(Timer::path).toList());
    Set<String> paths = new TreeSet<>();
    for (Operation operation : contract.operations()) {
      boolean timer = operation.inInterface().filter(InterfaceChecks.TIMER::equals).isPresent();
      if (timer) {
        paths.add(operation.path());
        checkTimer(operation, mistakes);
        mistakes.addUnless(
            explained.contains(operation.path()),
            operation.line() + ": a timer that module.yaml does not explain");
      } else {
        mistakes.addUnless(
            operation.unit().isEmpty()
                && operation.delay().isEmpty()
                && operation.schedule().isEmpty(),
            operation.line() + ": unit, delay and schedule are for 'interface: _timer'");
      }
    }
    explained.removeAll(paths);
    explained.forEach(
        path -> mistakes.add("timer " + path + ": is explained, but the contract has no such"));
  }

  private static void checkTimer(Operation operation, Mistakes mistakes) {
    String line = operation.line();
    mistakes.addUnless(operation.method().equals("POST"), line + ": a timer is a POST");
    mistakes.addUnless(!operation.path().contains("{"), line + ": a timer has a fixed path");
    boolean every = operation.unit().isPresent() && operation.delay().isPresent();
    boolean neither = operation.unit().isEmpty() && operation.delay().isEmpty();
    mistakes.addUnless(
        operation.schedule().isPresent() ? neither : every,
        line + ": a timer has either unit and delay, or a schedule");
    operation
        .unit()
        .filter(unit -> !UNITS.contains(unit))
        .ifPresent(
            unit ->
                mistakes.add(
                    "%s: unit '%s' is not one of %s"
                        .formatted(line, unit, String.join(", ", UNITS))));
    operation
        .delay()
        .filter(delay -> !DELAY.matcher(delay).matches())
        .ifPresent(delay -> mistakes.add(line + ": delay '" + delay + "' is not a whole number"));
    operation
        .schedule()
        .map(Schedule::cron)
        .filter(cron -> cron.split(" ", -1).length != 5)
        .ifPresent(cron -> mistakes.add(line + ": cron '" + cron + "' has not five fields"));
  }
}
