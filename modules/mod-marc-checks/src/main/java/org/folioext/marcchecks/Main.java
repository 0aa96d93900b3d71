package org.folioext.marcchecks;

import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.start.Program;

/** {@code java -jar mod-marc-checks-fat.jar}: one instance, configured by the environment. */
public final class Main {
  private Main() {}

  /** Starts an instance; ends with 1 where it cannot. */
  public static void main(String[] args) {
    Program.run(ModuleConfig::of, MarcChecksModule::start);
  }
}
