package dev.barraiser.yaml;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes YAML that {@link YamlFile} reads. Pure. */
public final class YamlText {

  private static final int WIDTH = 140;

  private YamlText() {}

  /** Writes a list of mappings; a value is a text, a list of texts or a mapping of texts. */
  public static String write(List<Map<String, Object>> rows) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(WIDTH);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    return new Yaml(options).dump(rows);
  }
}
