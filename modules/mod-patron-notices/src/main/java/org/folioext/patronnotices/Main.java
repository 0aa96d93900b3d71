package org.folioext.patronnotices;

import org.folioext.okapi.start.Program;

/** {@code java -jar mod-patron-notices-fat.jar}: one instance, configured by the environment. */
public final class Main {
  private Main() {}

  /** Starts an instance; ends with 1 where it cannot. */
  public static void main(String[] args) {
    Program.run(NoticesConfig::of, PatronNoticesModule::start);
  }
}
