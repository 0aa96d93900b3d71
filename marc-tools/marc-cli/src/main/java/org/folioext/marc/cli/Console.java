package org.folioext.marc.cli;

import java.nio.charset.StandardCharsets;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Sink;
import org.folioext.marc.cli.io.World;

/** Short texts on standard output. Stateless. */
final class Console {
  private Console() {}

  static void print(World world, String text) throws Failure {
    try (Sink out = Sink.standard(world)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.write(bytes, bytes.length);
    }
  }
}
