package org.folioext.patronnotices.files;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.rule.Field;

/** Records of files that rules may name. For one thread. */
final class NamedRecords {
  private final Map<Field, Map<UUID, String>> names = new EnumMap<>(Field.class);

  void add(Field field, UUID id, JsonObject record) {
    Given.text(record, field == Field.GROUP ? "group" : "name")
        .ifPresent(name -> of(field).put(id, name));
  }

  /** mod-circulation gives the item type of a loan by name alone. */
  Optional<UUID> itemType(JsonObject loan) {
    JsonObject type = Given.object(Given.object(loan, "item"), "materialType");
    return Given.text(type, "name")
        .map(
            name -> {
              UUID id = UUID.nameUUIDFromBytes(name.toLowerCase(Locale.ROOT).getBytes());
              of(Field.ITEM_TYPE).putIfAbsent(id, name);
              return id;
            });
  }

  private Map<UUID, String> of(Field field) {
    return names.computeIfAbsent(field, all -> new HashMap<>());
  }

  Names names() {
    return new Names(names);
  }
}
