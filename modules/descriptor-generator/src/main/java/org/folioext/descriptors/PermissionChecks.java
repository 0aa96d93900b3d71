package org.folioext.descriptors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folioext.descriptors.Contract.Operation;
import org.folioext.descriptors.ModuleFile.Permission;
import org.folioext.descriptors.ModuleFile.PermissionSet;

/** Permissions as the contract uses them against those that module.yaml describes. */
final class PermissionChecks {

  private PermissionChecks() {}

  static void check(ModuleFile module, Contract contract, Mistakes mistakes) {
    checkNames(module, mistakes);
    for (Operation operation : contract.operations()) {
      mistakes.addUnless(
          operation.isSystem() || operation.permissionsRequired().isPresent(),
          operation.line() + ": has no permissionsRequired in x-okapi; write [] to open it to all");
    }
    checkUse(module, contract, mistakes);
    checkSets(module, mistakes);
    checkModulePermissions(module, contract, mistakes);
  }

  private static void checkNames(ModuleFile module, Mistakes mistakes) {
    List<String> all = new ArrayList<>();
    for (Permission permission : module.permissions()) {
      all.add(permission.name());
      PermissionNames.objection(module.id(), permission.name())
          .ifPresent(why -> mistakes.add("permission " + permission.name() + ": " + why));
    }
    for (PermissionSet set : module.sets()) {
      all.add(set.name());
      PermissionNames.objectionToSet(module.id(), set.name())
          .ifPresent(why -> mistakes.add("permission set " + set.name() + ": " + why));
    }
    all.stream()
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
        .forEach(
            (name, count) ->
                mistakes.addUnless(
                    count == 1, "permission %s: is there %d times".formatted(name, count)));
  }

  private static void checkUse(ModuleFile module, Contract contract, Mistakes mistakes) {
    Set<String> described = described(module);
    Set<String> used = new TreeSet<>();
    for (Operation operation : contract.operations()) {
      List<String> names = new ArrayList<>(operation.permissionsDesired());
      operation.permissionsRequired().ifPresent(names::addAll);
      for (String name : names) {
        used.add(name);
        mistakes.addUnless(
            described.contains(name),
            "%s: permission %s is not described in module.yaml".formatted(operation.line(), name));
      }
    }
    for (String name : described) {
      mistakes.addUnless(
          used.contains(name), "permission " + name + ": is described, but no operation uses it");
    }
  }

  private static void checkSets(ModuleFile module, Mistakes mistakes) {
    Set<String> known = described(module);
    module.sets().forEach(set -> known.add(set.name()));
    Set<String> given = new TreeSet<>();
    for (PermissionSet set : module.sets()) {
      given.addAll(set.contains());
      mistakes.addUnless(
          !set.contains().isEmpty(), "permission set " + set.name() + ": contains nothing");
      for (String name : set.contains()) {
        mistakes.addUnless(
            known.contains(name) && !name.equals(set.name()),
            "permission set %s: contains %s, which is not described".formatted(set.name(), name));
      }
    }
    for (String name : described(module)) {
      mistakes.addUnless(given.contains(name), "permission " + name + ": is in no set");
    }
  }

  /** A permission of another module belongs to an interface of it, required or optional. */
  private static void checkModulePermissions(
      ModuleFile module, Contract contract, Mistakes mistakes) {
    Set<String> covered = new TreeSet<>();
    InterfaceChecks.needed(module).forEach(needed -> covered.addAll(needed.permissions()));
    Set<String> own = described(module);
    Set<String> granted = new TreeSet<>();
    for (Operation operation : contract.operations()) {
      for (String name : operation.modulePermissions()) {
        granted.add(name);
        mistakes.addUnless(
            covered.contains(name) || own.contains(name),
            "%s: modulePermission %s: 'requires' and 'optional' name no interface for it"
                .formatted(operation.line(), name));
      }
    }
    for (String name : covered) {
      mistakes.addUnless(
          granted.contains(name),
          "permission " + name + ": is needed by module.yaml, but no modulePermissions has it");
    }
  }

  private static Set<String> described(ModuleFile module) {
    return new TreeSet<>(module.permissions().stream().map(Permission::name).toList());
  }
}
