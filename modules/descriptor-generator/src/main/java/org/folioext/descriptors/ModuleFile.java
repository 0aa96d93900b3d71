package org.folioext.descriptors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code descriptors/<module>/module.yaml} says: what the contract of a module cannot.
 * Immutable.
 *
 * @param id the module's product name, {@code mod-marc-checks}, without a version
 * @param name a short name for people
 * @param contract the OpenAPI file, from the root of the repository
 * @param provides interfaces of its own; system interfaces come by themselves
 * @param requires interfaces without which it cannot be enabled
 * @param optional interfaces it uses where they are there
 * @param permissions one for each thing that can be done
 * @param sets permissions as they are given to people
 * @param timers what the gateway calls from time to time
 * @param env environment variables it reads
 * @param launch how it is started
 */
public record ModuleFile(
    String id,
    String name,
    String contract,
    List<Provided> provides,
    List<Needed> requires,
    List<Needed> optional,
    List<Permission> permissions,
    List<PermissionSet> sets,
    List<Timer> timers,
    List<EnvEntry> env,
    Launch launch) {

  /** An interface and its version, {@code major.minor}. */
  public record Provided(String id, String version) {}

  /**
   * An interface of another module.
   *
   * @param version one or more of {@code major.minor}, with blanks between
   * @param permissions what this module is granted there for its own calls
   */
  public record Needed(String id, String version, List<String> permissions) {}

  /** A permission for one thing that can be done. */
  public record Permission(String name, String displayName, String description) {}

  /** A role: permissions that are given to a person together. */
  public record PermissionSet(
      String name, String displayName, String description, List<String> contains) {}

  /** A path the gateway calls, and what for. How often stands in the contract. */
  public record Timer(String path, String description) {}

  /**
   * An environment variable.
   *
   * @param value its default; none where it must be set, and for secrets
   */
  public record EnvEntry(
      String name, String description, Optional<String> value, boolean required) {}

  /**
   * How a module is started.
   *
   * @param exec the command, with {@code %p} for the port
   * @param dockerImage the image without its tag
   * @param memoryBytes what a container is given
   */
  public record Launch(String exec, String dockerImage, long memoryBytes) {}

  public ModuleFile {
    provides = List.copyOf(provides);
    requires = List.copyOf(requires);
    optional = List.copyOf(optional);
    permissions = List.copyOf(permissions);
    sets = List.copyOf(sets);
    timers = List.copyOf(timers);
    env = List.copyOf(env);
  }

  /**
   * Reads a file.
   *
   * @throws DescriptorException naming everything in it that is missing, unknown or of a wrong kind
   * @throws IOException if it cannot be read
   */
  public static ModuleFile read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file));
  }

  /** As {@link #read}, from text; the name is used in messages. */
  public static ModuleFile parse(String name, String yaml) {
    return ModuleFileReader.read(name, yaml);
  }
}
