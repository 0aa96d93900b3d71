package org.folioext.okapi.log;

import java.io.StringWriter;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** What org.folioext logs meanwhile, laid out as log4j2.xml says. */
public final class Lines implements AutoCloseable {

  private final StringWriter written = new StringWriter();
  private final LoggerContext context = (LoggerContext) LogManager.getContext(false);

  private final String name;

  public Lines() {
    this("org.folioext");
  }

  /** What a logger writes, and those below it. */
  public Lines(String name) {
    this.name = name;
    WriterAppender appender =
        WriterAppender.createAppender(layout(context), null, written, "lines", false, false);
    appender.start();
    LoggerConfig logger = new LoggerConfig(name, Level.DEBUG, false);
    logger.addAppender(appender, Level.DEBUG, null);
    context.getConfiguration().addLogger(name, logger);
    context.updateLoggers();
  }

  /** One text an event, with its stack trace. */
  public List<String> all() {
    String text = written.toString();
    return text.isEmpty() ? List.of() : List.of(text.split("\n(?=[0-9]{4}-)"));
  }

  /** The layout that modules ship. */
  private static PatternLayout layout(LoggerContext context) {
    try {
      ConfigurationSource source =
          ConfigurationSource.fromUri(Lines.class.getResource("/log4j2.xml").toURI());
      Configuration shipped = new XmlConfiguration(context, source);
      shipped.initialize();
      return (PatternLayout) shipped.getAppender("console").getLayout();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    context.getConfiguration().removeLogger(name);
    context.updateLoggers();
  }
}
