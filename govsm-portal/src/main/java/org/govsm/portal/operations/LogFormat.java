package org.govsm.portal.operations;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log format: how lines of the log are written to the error stream. */
public enum LogFormat {
  /** For people. */
  TEXT,
  /** For programs that collect logs: a JSON object in each line. */
  JSON;

  private static final String APPENDER = "console";

  /** Writes so from now on. */
  public void apply() {
    if (this == JSON
        && LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
            instanceof ConsoleAppender<ILoggingEvent> console) {
      Encoder<ILoggingEvent> encoder = new JsonLogEncoder();
      encoder.setContext(context);
      encoder.start();
      console.setEncoder(encoder);
    }
  }
}
