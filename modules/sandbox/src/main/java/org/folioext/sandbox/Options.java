package org.folioext.sandbox;

import java.util.List;

/**
 * How the demo was asked to run.
 *
 * @param once end after the first job, with 0 where it went well
 * @param port of the gateway on 127.0.0.1, the next one of the console; 0 are free ones
 */
record Options(boolean once, int port) {
  static final String USAGE =
      """
      Usage: ./suite demo [--once] [--port PORT]

      Starts on this machine alone: a PostgreSQL, a gateway, neighbours with a made-up town and its
      library, and the modules. Looks at all patrons, checks a vendor's file, tells what was found
      and who may sign in, and stays up until Ctrl-C.

        --once       end after that; exit code 0 where all went well
        --port PORT  of the gateway; 9130 unless said, 0 for any that is free. The staff console
                     listens on the next one.
      """;

  private static final int PORT = 9130;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  static Options of(List<String> args) {
    boolean once = false;
    int port = PORT;
    for (int i = 0; i < args.size(); i++) {
      switch (args.get(i)) {
        case "--once" -> once = true;
        case "--port" -> port = port(i + 1 < args.size() ? args.get(++i) : "");
        default ->
            throw new IllegalArgumentException(
                "there is no option '" + args.get(i) + "'; ./suite demo --help lists them.");
      }
    }
    return new Options(once, port);
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        "--port needs a number from 0 to 65535, but is followed by '" + text + "'.");
  }
}
