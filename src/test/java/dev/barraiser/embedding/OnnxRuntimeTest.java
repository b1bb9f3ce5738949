package dev.barraiser.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxRuntimeTest {

  /**
   * From 1.29 on, the library sends usage data to its maker also on Linux and on a Mac, the first
   * of it before a program in Java can ask it not to. Nothing may leave the machine that runs the
   * bot.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib",
        "win-x64/onnxruntime.dll"
      })
  void the_library_knows_no_address_to_send_usage_data_to(String library) throws IOException {
    try (var in = ModelFiles.open("ai/onnxruntime/native/" + library)) {
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(bytes.contains("DynamicQuantizeLinear")).isTrue();
      assertThat(bytes.contains("events.data.microsoft")).isFalse();
      assertThat(bytes.contains("ORT_DISABLE_TELEMETRY")).isFalse();
    }
  }
}
