package org.folioext.marc.cli.io;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * All that a command may touch outside itself.
 *
 * @param in standard input
 * @param out standard output; reports its errors, as a {@code PrintStream} would not
 * @param err where problems and progress are told
 * @param terminals which of the three a person sits at
 * @param env environment variables
 * @param clock for the progress line
 * @param interruption set when the user wants to stop
 */
public record World(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Terminals terminals,
    Map<String, String> env,
    Clock clock,
    Interruption interruption) {}
