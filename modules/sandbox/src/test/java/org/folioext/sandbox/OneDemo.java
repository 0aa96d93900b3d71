package org.folioext.sandbox;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one demo of their JVM, started when it is first asked for. */
final class OneDemo implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Sandbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Sandbox.class))
        .getOrComputeIfAbsent(Sandbox.class, key -> start(), Sandbox.class);
  }

  private static Sandbox start() {
    Clock clock = Clock.systemUTC();
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Options anyPort = new Options(true, 0);
    try {
      return Sandbox.start(
          anyPort,
          Path.of("../../descriptors"),
          DeadDemos.data(Path.of("target").toAbsolutePath()),
          clock,
          new Progress(silent, clock));
    } catch (Exception e) {
      throw new AssertionError("the demo does not start", e);
    }
  }
}
