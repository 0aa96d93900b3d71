package org.folioext.descriptors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A made-up module in which nothing is wrong. */
final class Books {

  static final String VERSION = "1.2.3-SNAPSHOT";

  private Books() {}

  static ModuleFile module() {
    return ModuleFile.parse("module.yaml", resource("module.yaml"));
  }

  static Contract contract() {
    return Contract.parse("contract.yaml", resource("contract.yaml"));
  }

  static Descriptors descriptors() {
    return Descriptors.generate(module(), contract(), VERSION);
  }

  static String resource(String name) {
    try (InputStream in = Books.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
