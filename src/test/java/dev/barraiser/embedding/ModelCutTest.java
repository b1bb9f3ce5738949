package dev.barraiser.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a cut model runs and gives directions is shown by {@link EmbedderTest}. */
class ModelCutTest {

  private static final String THIRD_LAYER = "/encoder/layer.2/output/LayerNorm/Add_1_output_0";

  private static byte[] model() throws IOException {
    try (InputStream in = ModelFiles.open("all-minilm-l6-v2-q.onnx")) {
      return in.readAllBytes();
    }
  }

  private static ByteBuffer cut(String value, byte[] model) {
    ByteBuffer into = ByteBuffer.allocate(model.length + 1000);
    ModelCut.behind(value, ByteBuffer.wrap(model), into);
    return into;
  }

  @Test
  void what_lies_behind_the_cut_is_left_out_weights_and_all() throws IOException {
    byte[] model = model();

    int third = cut(THIRD_LAYER, model).remaining();
    int first = cut(THIRD_LAYER.replace("layer.2", "layer.0"), model).remaining();

    // Six layers share about half of the file; the words' directions take the rest.
    assertThat(third).isBetween(model.length / 2, model.length * 4 / 5);
    assertThat(first).isLessThan(third - model.length / 10);
  }

  @Test
  void a_value_that_no_node_makes_is_refused_by_name() throws IOException {
    byte[] model = model();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> cut("/encoder/layer.9/output", model))
        .withMessageContaining("/encoder/layer.9/output");
  }

  @Test
  void what_is_no_model_is_refused_whatever_it_is() throws IOException {
    var random = new Random(7);
    for (int length : new int[] {0, 1, 2, 10, 100, 10_000}) {
      for (int round = 0; round < 200; round++) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        assertThatIllegalArgumentException().isThrownBy(() -> cut(THIRD_LAYER, noise));
      }
    }
    byte[] model = model();
    for (int part : new int[] {3, 7, 50}) {
      byte[] torn = Arrays.copyOf(model, model.length / part);
      assertThatIllegalArgumentException().isThrownBy(() -> cut(THIRD_LAYER, torn));
    }
  }
}
