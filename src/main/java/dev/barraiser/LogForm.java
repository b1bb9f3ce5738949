package dev.barraiser;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.barraiser.config.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Gives the log the level and the form that are set. */
final class LogForm {

  private static final String APPENDER = "stderr";

  private LogForm() {}

  static void set(Settings.Log wanted) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
    context
        .getLogger("dev.barraiser")
        .setLevel(ch.qos.logback.classic.Level.valueOf(wanted.level().name()));
    if (wanted.format() == Settings.LogFormat.JSON) write(context, json());
  }

  /** The text form stands in logback.xml. */
  private static void write(LoggerContext context, Encoder<ILoggingEvent> form) {
    Appender<ILoggingEvent> appender =
        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
    if (!(appender instanceof OutputStreamAppender<ILoggingEvent> stream)) return;
    form.setContext(context);
    form.start();
    stream.stop();
    stream.setEncoder(form);
    stream.start();
  }

  /**
   * An object a line: what the text form says, and beside it which event or effect it is about. A
   * thread's name, which tells the channel, and a message's arguments one by one are left out.
   */
  static Encoder<ILoggingEvent> json() {
    var json = new JsonEncoder();
    json.setWithFormattedMessage(true);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithThreadName(false);
    json.setWithContext(false);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithMarkers(false);
    json.setWithKVPList(false);
    return json;
  }
}
