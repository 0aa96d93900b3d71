package org.folioext.okapi.log;

import java.util.Map;
import org.apache.logging.log4j.core.util.ContextDataProvider;

/** Gives Log4j the ids of the work that a line belongs to; found as a service. */
public final class LogContextProvider implements ContextDataProvider {

  @Override
  public Map<String, String> supplyContextData() {
    return LogContext.current().map(LogIds::values).orElse(Map.of());
  }
}
