package org.folioext.marcchecks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.folioext.okapi.pg.ModuleName;

/** The module's name, and the version that the build wrote down. Stateless. */
final class ModuleVersion {
  private static final String RESOURCE = "module.properties";

  private ModuleVersion() {}

  static ModuleName name() {
    try (InputStream in = ModuleVersion.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(in);
      return new ModuleName("mod-marc-checks", properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " of the program itself", e);
    }
  }
}
