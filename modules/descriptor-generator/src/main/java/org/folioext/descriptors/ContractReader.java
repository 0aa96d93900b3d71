package org.folioext.descriptors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.descriptors.Contract.Operation;
import org.folioext.descriptors.Contract.Schedule;

/** OpenAPI with {@code x-okapi} extensions to {@link Contract}. */
final class ContractReader {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "options", "head");

  private final Mistakes mistakes;

  private ContractReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  static Contract read(String name, String yaml) {
    Mistakes mistakes = new Mistakes(name);
    Section root = new Section("contract", Yaml.read(name, yaml), mistakes);
    Contract contract = new Contract(new ContractReader(mistakes).operations(root));
    mistakes.check();
    return contract;
  }

  private List<Operation> operations(Section root) {
    List<Operation> operations = new ArrayList<>();
    if (root.any("paths") instanceof Map<?, ?> paths) {
      paths.forEach((path, item) -> addOperations(String.valueOf(path), item, operations));
    } else {
      mistakes.add("contract: 'paths' must be a mapping");
    }
    return operations;
  }

  private void addOperations(String path, Object item, List<Operation> operations) {
    if (path.startsWith("/admin/") || path.startsWith("/_/")) {
      return;
    }
    if (item instanceof Map<?, ?> methods) {
      methods.forEach(
          (method, operation) -> {
            if (METHODS.contains(String.valueOf(method))) {
              operations.add(
                  operation(String.valueOf(method).toUpperCase(Locale.ROOT), path, operation));
            }
          });
    }
  }

  private Operation operation(String method, String path, Object value) {
    Section operation = new Section("contract, " + method + " " + path, value, mistakes);
    Section okapi =
        operation.has("x-okapi")
            ? operation.section("x-okapi")
            : new Section(operation.place(), Map.of(), mistakes);
    Optional<Schedule> schedule =
        okapi.has("schedule") ? Optional.of(schedule(okapi.section("schedule"))) : Optional.empty();
    Operation read =
        new Operation(
            operation.text("operationId"),
            method,
            path,
            okapi.optionalText("interface"),
            okapi.has("permissionsRequired")
                ? Optional.of(okapi.texts("permissionsRequired"))
                : Optional.empty(),
            okapi.texts("permissionsDesired"),
            okapi.texts("modulePermissions"),
            okapi.optionalText("unit"),
            okapi.optionalText("delay"),
            schedule);
    okapi.nothingElse();
    return read;
  }

  private static Schedule schedule(Section in) {
    Schedule schedule = new Schedule(in.text("cron"), in.optionalText("zone"));
    in.nothingElse();
    return schedule;
  }
}
