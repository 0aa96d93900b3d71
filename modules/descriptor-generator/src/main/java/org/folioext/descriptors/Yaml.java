package org.folioext.descriptors;

import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 into maps, lists and texts. A key that is there twice is refused. */
final class Yaml {

  private Yaml() {}

  static Object read(String name, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
    try {
      return new Load(settings).loadFromString(text);
    } catch (YamlEngineException e) {
      throw new DescriptorException(name, List.of("not YAML: " + e.getMessage()));
    }
  }
}
