package org.folioext.marcchecks.domain;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes what a tenant has as a configuration. Stateless. */
final class ConfigurationWriter {
  private ConfigurationWriter() {}

  static String write(ConfigurationPlan.Present present) {
    List<NodeTuple> settings = new ArrayList<>();
    present
        .settings()
        .defaultProfile()
        .flatMap(id -> present.profiles().stream().filter(p -> p.id().equals(id)).findFirst())
        .ifPresent(
            profile ->
                settings.add(
                    entry(
                        ConfigurationText.DEFAULT_PROFILE,
                        text(profile.name(), ScalarStyle.PLAIN))));
    for (Limit limit : Limit.values()) {
      String value = String.valueOf(present.settings().of(limit));
      settings.add(entry(limit.id(), new ScalarNode(Tag.INT, value, ScalarStyle.PLAIN)));
    }
    List<NodeTuple> profiles = new ArrayList<>();
    for (LibraryProfile profile : present.profiles()) {
      profiles.add(entry(profile.name(), text(profile.yaml(), ScalarStyle.LITERAL)));
    }
    Node root = map(List.of(entry("settings", map(settings)), entry("profiles", map(profiles))));
    DumpSettings form = DumpSettings.builder().setWidth(10_000).setIndent(2).build();
    return new Present(form).emitToString(new Serialize(form).serializeOne(root).iterator());
  }

  private static NodeTuple entry(String key, Node value) {
    return new NodeTuple(text(key, ScalarStyle.PLAIN), value);
  }

  private static Node text(String value, ScalarStyle style) {
    return new ScalarNode(Tag.STR, value, style);
  }

  private static Node map(List<NodeTuple> entries) {
    FlowStyle style = entries.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    return new MappingNode(Tag.MAP, entries, style);
  }
}
