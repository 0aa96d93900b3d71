package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sources of an Avram schema. Avram names one for the whole; this library adds a key {@code
 * _sources} to the first field and {@code _source} to elements with another than the first.
 */
final class AvramSources {
  static final String LIST = "_sources";
  static final String ONE = "_source";

  private final List<Source> sources;

  private AvramSources(List<Source> sources) {
    this.sources = sources;
  }

  static AvramSources of(AvramNode root, AvramNode schedule) throws SchemaException {
    List<Source> found = new ArrayList<>();
    for (AvramNode field : schedule.objects().values()) {
      AvramNode listed = field.object(LIST);
      if (listed != null) {
        for (Map.Entry<String, AvramNode> source : listed.objects().entrySet()) {
          found.add(source(source.getKey(), source.getValue()));
        }
      }
    }
    if (found.isEmpty()) {
      String date = root.text("modified", root.text("created", ""));
      found.add(
          new Source("avram", root.text("title", "Avram schema"), date, root.text("url", ""), ""));
    }
    return new AvramSources(found);
  }

  private static Source source(String id, AvramNode node) throws SchemaException {
    if (id.isEmpty()) {
      throw new SchemaException(node.pointer(), "a source needs an id");
    }
    return new Source(
        id,
        node.text("title", ""),
        node.text("date", ""),
        node.text("url", ""),
        node.text("licence", ""));
  }

  List<Source> all() {
    return sources;
  }

  /** The source an element names, or that of the element around it. */
  Source of(AvramNode node, Source around) throws SchemaException {
    return byId(node.text(ONE, around.id()), node);
  }

  Source first() {
    return sources.get(0);
  }

  Source byId(String id, AvramNode node) throws SchemaException {
    for (Source source : sources) {
      if (source.id().equals(id)) {
        return source;
      }
    }
    throw node.fault(ONE, "no source '" + id + "'");
  }
}
