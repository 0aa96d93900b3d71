package org.folioext.patronflags;

import org.folioext.okapi.start.Program;

/** {@code java -jar mod-patron-flags-fat.jar}: one instance, configured by the environment. */
public final class Main {
  private Main() {}

  /** Starts an instance; ends with 1 where it cannot. */
  public static void main(String[] args) {
    Program.run(FlagsConfig::of, PatronFlagsModule::start);
  }
}
