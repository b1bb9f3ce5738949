package dev.barraiser.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sentence model itself. One session for the life of the process.
 *
 * <p>Texts go through the model one by one: its numbers are rounded by what stands beside them, so
 * that in a batch a sentence would get a slightly different direction from different neighbours.
 */
final class OnnxEmbedder implements Embedder {

  private static final String FILE = "all-minilm-l6-v2-q.onnx";
  private static final int FILE_BYTES = 22_972_370;
  private static final int DIMENSIONS = 384;

  /** What the third of the six layers hands to the fourth. */
  private static final String BEHIND_HALF = "/encoder/layer.2/output/LayerNorm/Add_1_output_0";

  private final Depth depth;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;

  private OnnxEmbedder(
      Depth depth, OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {
    this.depth = depth;
    this.environment = environment;
    this.session = session;
    this.wordPiece = wordPiece;
  }

  /**
   * Loads the native library and the model: some tenths of a second.
   *
   * @throws IOException when a file of the model cannot be read
   * @throws OrtException when the library does not take the model
   * @throws LinkageError when this machine cannot load the library
   */
  static OnnxEmbedder load(Depth depth) throws IOException, OrtException {
    WordPiece wordPiece = WordPiece.load();
    var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    // On Windows the library tells the system what it does unless it is asked not to.
    environment.setTelemetry(false);
    return new OnnxEmbedder(depth, environment, session(depth, environment), wordPiece);
  }

  private static OrtSession session(Depth depth, OrtEnvironment environment)
      throws IOException, OrtException {
    try (var options = new OrtSession.SessionOptions();
        Arena untilParsed = Arena.ofConfined()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // With it, memory stays at what the longest text took; without it, malloc keeps more.
      options.setCPUArenaAllocator(true);
      options.setMemoryPatternOptimization(false);
      return environment.createSession(model(depth, untilParsed), options);
    }
  }

  /** Outside the heap, which would not shrink again. */
  private static ByteBuffer model(Depth depth, Arena arena) throws IOException {
    return switch (depth) {
      case WHOLE -> file(arena);
      case HALF -> {
        ByteBuffer half = arena.allocate(FILE_BYTES).asByteBuffer();
        try (Arena untilCut = Arena.ofConfined()) {
          ModelCut.behind(BEHIND_HALF, file(untilCut), half);
        }
        yield half;
      }
    };
  }

  private static ByteBuffer file(Arena arena) throws IOException {
    ByteBuffer bytes = arena.allocate(FILE_BYTES).asByteBuffer();
    try (InputStream in = ModelFiles.open(FILE);
        ReadableByteChannel channel = Channels.newChannel(in)) {
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    }
    return bytes.flip();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> directions = new ArrayList<>(texts.size());
    for (String text : texts) directions.add(embed(text));
    return directions;
  }

  private float[] embed(String text) {
    if (!Words.anyIn(text)) return new float[DIMENSIONS];
    return Words.toLengthOne(mean(wordPiece.ids(text)));
  }

  /** The mean of what the model makes of each piece. */
  float[] mean(int[] ids) {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor pieces = tensor(Arrays.stream(ids).asLongStream().toArray(), shape);
        OnnxTensor all = tensor(ones, shape);
        OnnxTensor oneText = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", all, "token_type_ids", oneText))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] mean(FloatBuffer pieces, int count) {
    float[] sum = new float[DIMENSIONS];
    for (int piece = 0; piece < count; piece++)
      for (int i = 0; i < DIMENSIONS; i++) sum[i] += pieces.get(piece * DIMENSIONS + i);
    for (int i = 0; i < DIMENSIONS; i++) sum[i] /= count;
    return sum;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public String name() {
    return switch (depth) {
      case HALF -> "half";
      case WHOLE -> "model";
    };
  }
}
