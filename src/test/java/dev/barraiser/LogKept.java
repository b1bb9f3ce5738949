package dev.barraiser;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while this is open, causes and all. */
public final class LogKept implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

  public LogKept() {
    kept.start();
    root.addAppender(kept);
  }

  /** A line for each event, with its cause if it has one. */
  public List<String> lines() {
    return List.copyOf(kept.list).stream().map(LogKept::line).toList();
  }

  private static String line(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    return event.getThrowableProxy() == null
        ? message
        : message + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  @Override
  public void close() {
    root.detachAppender(kept);
  }
}
