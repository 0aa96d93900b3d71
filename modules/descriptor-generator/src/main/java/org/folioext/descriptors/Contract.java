package org.folioext.descriptors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a module's OpenAPI contract says of its routes and who may use them. Immutable.
 *
 * @param operations in the order of the contract; those the gateway does not route ({@code
 *     /admin/…}) and those every module has ({@code /_/…}) are not among them
 */
public record Contract(List<Operation> operations) {

  /**
   * A method on a path.
   *
   * @param id the operationId
   * @param method in upper case
   * @param path with {@code {name}} for a segment
   * @param inInterface {@code _timer}, or the provided interface it belongs to where a module
   *     provides several
   * @param permissionsRequired empty where the contract does not say, which is a mistake but for
   *     system interfaces
   */
  public record Operation(
      String id,
      String method,
      String path,
      Optional<String> inInterface,
      Optional<List<String>> permissionsRequired,
      List<String> permissionsDesired,
      List<String> modulePermissions,
      Optional<String> unit,
      Optional<String> delay,
      Optional<Schedule> schedule) {

    /** Whether the gateway calls it and no person can. */
    boolean isSystem() {
      return inInterface.filter(id -> id.startsWith("_")).isPresent();
    }

    /** Method and path, for messages. */
    String line() {
      return method + " " + path;
    }
  }

  /** When a timer fires: five cron fields, and the zone they are meant in. */
  public record Schedule(String cron, Optional<String> zone) {}

  public Contract {
    operations = List.copyOf(operations);
  }

  /**
   * Reads a contract.
   *
   * @throws DescriptorException naming everything in its extensions that is wrong
   * @throws IOException if it cannot be read
   */
  public static Contract read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file));
  }

  /** As {@link #read}, from text; the name is used in messages. */
  public static Contract parse(String name, String yaml) {
    return ContractReader.read(name, yaml);
  }
}
