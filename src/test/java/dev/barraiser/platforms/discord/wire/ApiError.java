package dev.barraiser.platforms.discord.wire;

/** An error as Discord answers it. */
final class ApiError extends RuntimeException {

  final int status;
  final int code;

  ApiError(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** Whether no bot in its right mind sends such a body. */
  boolean isTheSendersMistake() {
    return code == 50035 || code == 50006;
  }

  String json() {
    return Js.write(Js.object("message", String.valueOf(getMessage()), "code", code));
  }

  static ApiError unknownChannel() {
    return new ApiError(404, 10003, "Unknown Channel");
  }

  static ApiError unknownGuild() {
    return new ApiError(404, 10004, "Unknown Guild");
  }

  static ApiError unknownMember() {
    return new ApiError(404, 10007, "Unknown Member");
  }

  static ApiError unknownMessage() {
    return new ApiError(404, 10008, "Unknown Message");
  }

  static ApiError unknownUser() {
    return new ApiError(404, 10013, "Unknown User");
  }

  static ApiError unknownWebhook() {
    return new ApiError(404, 10015, "Unknown Webhook");
  }

  static ApiError unknownInteraction() {
    return new ApiError(404, 10062, "Unknown interaction");
  }

  static ApiError missingAccess() {
    return new ApiError(403, 50001, "Missing Access");
  }

  static ApiError missingPermissions() {
    return new ApiError(403, 50013, "Missing Permissions");
  }

  static ApiError invalidForm(String why) {
    return new ApiError(400, 50035, "Invalid Form Body: " + why);
  }
}
