package dev.barraiser.web;

import java.nio.channels.UnresolvedAddressException;

/** The server cannot have the address it should listen on. The message is for people. */
public final class CannotListen extends RuntimeException {

  private final String host;
  private final int port;

  CannotListen(String message, String host, int port, Throwable cause) {
    super(message, cause);
    this.host = host;
    this.port = port;
  }

  static CannotListen because(Exception cause, String host, int port) {
    return new CannotListen(
        "Cannot listen on " + host + ":" + port + ": " + why(cause), host, port, cause);
  }

  /** The JDK tells these apart by their message only. */
  private static String why(Exception cause) {
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    if (cause instanceof UnresolvedAddressException || message.contains("requested address")) {
      return "that is no address of this machine.";
    }
    if (message.contains("in use")) {
      return "another program has that port. Stop it, or set another port.";
    }
    if (message.contains("Permission denied")) {
      return "ports below 1024 are kept for the administrator. Set a higher one.";
    }
    return "the system refused it. Set another address or port.";
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }
}
