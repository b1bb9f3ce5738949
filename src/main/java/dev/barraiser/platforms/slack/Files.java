package dev.barraiser.platforms.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over files: into the direct messages with their reader, since nothing else that one person
 * sees holds a file. Thread-safe; blocks.
 *
 * <p>Source: docs.slack.dev/messaging/working-with-files, "uploading files". What a delivery has
 * handed over is remembered, while the process runs, for when it is tried again.
 */
final class Files {

  private static final Logger log = LoggerFactory.getLogger(Files.class);

  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private static final int REMEMBERED = 1_000;

  /** By effect and name; what was handed over longest ago is forgotten first. */
  private final Set<String> handedOver =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  private final SlackWeb web;
  private final PacedWeb paced;
  private final Directs directs;

  Files(SlackWeb web, PacedWeb paced, Directs directs) {
    this.web = web;
    this.paced = paced;
    this.directs = directs;
  }

  /**
   * The same whisper once its files are handed over; in the place of one that Slack refuses it says
   * so.
   *
   * @throws SlackFailure when that cannot be told now
   */
  Outgoing.Whisper handOver(Errand errand, Outgoing.Whisper whisper) {
    if (whisper.card().blocks().stream().noneMatch(Block.Attachment.class::isInstance)) {
      return whisper;
    }
    List<Block> blocks = new ArrayList<>();
    for (Block block : whisper.card().blocks()) {
      boolean lost =
          block instanceof Block.Attachment file && !isHandedOver(errand, whisper.to(), file);
      blocks.add(
          lost
              ? Block.context(
                  "I may not hand over files in this workspace: whoever administers it can give me"
                      + " the right files:write.")
              : block);
    }
    return new Outgoing.Whisper(
        whisper.place(),
        whisper.to(),
        new Card(whisper.card().summary(), blocks),
        whisper.origin(),
        whisper.tag());
  }

  private boolean isHandedOver(Errand errand, Person to, Block.Attachment file) {
    String once = errand.effectId() + "/" + file.name();
    if (handedOver.contains(once)) return true;
    try {
      handOver(errand, to, file);
      handedOver.add(once);
      return true;
    } catch (SlackFailure.Refused no) {
      log.warn(
          "file not handed over effect={} call={} error={}",
          errand.effectId(),
          no.what(),
          no.error());
      return false;
    }
  }

  private void handOver(Errand errand, Person to, Block.Attachment file) {
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    var place =
        paced.call(
            errand,
            Method.FILES_GET_UPLOAD_URL,
            "",
            client ->
                client.filesGetUploadURLExternal(
                    call -> call.filename(file.name()).length(bytes.length)));
    upload(place.getUploadUrl(), bytes);
    String channel = directs.channel(errand, new Place.Direct(to));
    var details = FileDetails.builder().id(place.getFileId()).title(file.name()).build();
    paced.call(
        errand,
        Method.FILES_COMPLETE_UPLOAD,
        channel,
        client ->
            client.filesCompleteUploadExternal(
                call -> call.files(List.of(details)).channelId(channel)));
  }

  private void upload(String address, byte[] bytes) {
    var request = new Request.Builder().url(address).post(RequestBody.create(bytes, BYTES)).build();
    try (Response answer =
        web.slack().getHttpClient().getOkHttpClient().newCall(request).execute()) {
      if (!answer.isSuccessful()) throw new IOException("status " + answer.code());
    } catch (IOException e) {
      throw new SlackFailure.Doubtful(Method.FILES_GET_UPLOAD_URL, e);
    }
  }
}
