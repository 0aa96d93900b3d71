package org.folioext.descriptors;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folioext.descriptors.Contract.Operation;
import org.folioext.descriptors.ModuleFile.Needed;
import org.folioext.descriptors.ModuleFile.Provided;

/** Ids, versions, and which operation belongs to which interface. */
final class InterfaceChecks {

  /** The one system interface a contract may name; {@code _tenant} comes by itself. */
  static final String TIMER = "_timer";

  private static final Pattern MODULE_ID = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern BUILD_VERSION =
      Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[A-Za-z0-9.]+)?");
  private static final Pattern INTERFACE_ID = Pattern.compile("[a-z][a-z0-9]*([-.][a-z0-9]+)*");
  private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+");

  private InterfaceChecks() {}

  static void check(ModuleFile module, Contract contract, String version, Mistakes mistakes) {
    mistakes.addUnless(
        MODULE_ID.matcher(module.id()).matches(),
        "id '" + module.id() + "': lower case words joined by hyphens, without a version");
    mistakes.addUnless(
        BUILD_VERSION.matcher(version).matches(),
        "version '" + version + "': three numbers, and a suffix if any");
    mistakes.addUnless(!module.provides().isEmpty(), "'provides' names no interface");
    for (Provided provided : module.provides()) {
      checkId(provided.id(), mistakes);
      checkVersion(provided.id(), provided.version(), mistakes);
    }
    for (Needed needed : needed(module).toList()) {
      checkId(needed.id(), mistakes);
      for (String one : needed.version().split(" ", -1)) {
        checkVersion(needed.id(), one, mistakes);
      }
    }
    List<String> ids =
        Stream.concat(module.provides().stream().map(Provided::id), needed(module).map(Needed::id))
            .toList();
    ModuleFileReader.firstTwice(ids)
        .ifPresent(id -> mistakes.add("interface " + id + ": is there twice"));
    checkOperations(module, contract, mistakes);
  }

  static Stream<Needed> needed(ModuleFile module) {
    return Stream.concat(module.requires().stream(), module.optional().stream());
  }

  private static void checkOperations(ModuleFile module, Contract contract, Mistakes mistakes) {
    mistakes.addUnless(!contract.operations().isEmpty(), "the contract has no operation");
    Set<String> provided = new TreeSet<>(module.provides().stream().map(Provided::id).toList());
    Set<String> known = new TreeSet<>(provided);
    known.add(TIMER);
    for (Operation operation : contract.operations()) {
      String named = operation.inInterface().orElse("");
      mistakes.addUnless(
          named.isEmpty() ? provided.size() <= 1 : known.contains(named),
          "%s: interface '%s' is not one of %s"
              .formatted(operation.line(), named, String.join(", ", known)));
    }
    for (String id : provided) {
      mistakes.addUnless(
          contract.operations().stream().anyMatch(o -> interfaceOf(module, o).equals(id)),
          "interface " + id + ": the contract has no operation of it");
    }
  }

  /** The interface an operation belongs to: the one it names, or the only one there is. */
  static String interfaceOf(ModuleFile module, Operation operation) {
    return operation
        .inInterface()
        .orElseGet(() -> module.provides().stream().map(Provided::id).findFirst().orElse(""));
  }

  private static void checkId(String id, Mistakes mistakes) {
    mistakes.addUnless(
        INTERFACE_ID.matcher(id).matches(),
        "interface '"
            + id
            + "': lower case words joined by hyphens; system ones come by themselves");
  }

  private static void checkVersion(String id, String version, Mistakes mistakes) {
    mistakes.addUnless(
        VERSION.matcher(version).matches(),
        "interface %s: version '%s' must have two parts, major.minor".formatted(id, version));
  }
}
