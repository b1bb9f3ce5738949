package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;

/** A way from Slack to the app. */
interface Transport {

  /**
   * Carries a parcel, without waiting; what becomes of it is told to {@code news}, from any thread,
   * perhaps never.
   */
  void carry(Parcel parcel, News news);

  /** What becomes of one attempt. */
  interface News {
    void acknowledged(JsonObject with);

    /** {@code reason} is Slack's word, such as {@code timeout}. */
    void failed(String reason);
  }
}
