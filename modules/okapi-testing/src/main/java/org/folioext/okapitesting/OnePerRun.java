package org.folioext.okapitesting;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one thing of its kind in their JVM, opened when it is first asked for, and closed
 * behind the last test. For what takes long to start, such as a module with its database.
 *
 * @param <T> closed by JUnit where it is {@link AutoCloseable}
 */
public abstract class OnePerRun<T> implements ParameterResolver {
  private final Class<T> type;
  private final Supplier<T> open;

  /** For parameters of that type. */
  protected OnePerRun(Class<T> type, Supplier<T> open) {
    this.type = type;
    this.open = open;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == type;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(type))
        .getOrComputeIfAbsent(type, key -> open.get(), type);
  }
}
