package org.folioext.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** The ports of the demo on this machine. Stateless. */
final class Ports {

  private Ports() {}

  /**
   * Says what is taken before anything is started.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  static void requireFree(Options options) {
    if (options.port() > 0) {
      List.of(options.port(), options.port() + 1).forEach(Ports::requireFree);
    }
  }

  private static void requireFree(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "port "
              + port
              + " cannot be had: another program has it, or there is no such port;"
              + " --port PORT names another one, 0 any that is free.",
          e);
    }
  }
}
