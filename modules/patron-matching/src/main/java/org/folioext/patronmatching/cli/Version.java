package org.folioext.patronmatching.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that was built. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String built = Version.class.getPackage().getImplementationVersion();
    return new String[] {"match " + (built == null ? "unreleased" : built)};
  }
}
