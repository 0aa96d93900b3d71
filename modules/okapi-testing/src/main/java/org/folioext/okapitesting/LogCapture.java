package org.folioext.okapitesting;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * All that this JVM logs while it is open, at any level, with the ids that the log names and the
 * stack traces. Not for two tests at once.
 */
public final class LogCapture implements AutoCloseable {
  private final StringWriter written = new StringWriter();
  private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
  private final WriterAppender appender;

  /** Begins. */
  public LogCapture() {
    PatternLayout layout =
        PatternLayout.newBuilder()
            .withPattern("%p [%X{requestId}] [%X{tenant}] [%X{userId}] %m%n%throwable")
            .build();
    appender = WriterAppender.createAppender(layout, null, written, "capture", false, true);
    appender.start();
    context.getConfiguration().getRootLogger().addAppender(appender, Level.ALL, null);
    context.updateLoggers();
  }

  /** What was logged so far. */
  public String text() {
    return written.toString();
  }

  @Override
  public void close() {
    context.getConfiguration().getRootLogger().removeAppender("capture");
    context.updateLoggers();
    appender.stop();
  }
}
