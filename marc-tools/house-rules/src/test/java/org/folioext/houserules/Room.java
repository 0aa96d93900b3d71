package org.folioext.houserules;

import java.util.Set;

/**
 * A module and what its code may see besides itself and the JDK.
 *
 * @param path the module's folder, from the root of the repository
 * @param rooms names of the modules it may see
 * @param libraries packages of the libraries it may see, each with all below it
 * @param speaks whether its code may write to standard output and error
 */
record Room(String path, Set<String> rooms, Set<String> libraries, boolean speaks) {

  static Room room(String path) {
    return new Room(path, Set.of(), Set.of(), false);
  }

  Room sees(String... names) {
    return new Room(path, Set.of(names), libraries, speaks);
  }

  Room uses(String... packages) {
    return new Room(path, rooms, Set.of(packages), speaks);
  }

  Room andSpeaks() {
    return new Room(path, rooms, libraries, true);
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  boolean mayUse(String packageName) {
    return libraries.stream().anyMatch(library -> isWithin(packageName, library));
  }

  static boolean isWithin(String packageName, String outer) {
    return packageName.equals(outer) || packageName.startsWith(outer + ".");
  }
}
