package org.folioext.patronmatching.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;

/**
 * All that the command may touch outside itself, files but for.
 *
 * @param in standard input
 * @param out the summary
 * @param err problems and progress
 * @param isWatched whether a person looks at {@code err}
 * @param clock how long it took, and which day it is
 */
record World(InputStream in, PrintWriter out, PrintWriter err, boolean isWatched, Clock clock) {}
