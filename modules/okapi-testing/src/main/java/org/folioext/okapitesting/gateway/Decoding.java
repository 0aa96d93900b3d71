package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.stream.Collectors;

/** The texts of Okapi for JSON that it cannot take; positions are left out, as is the line. */
final class Decoding {
  private Decoding() {}

  static String at(String bean, String field) {
    return "\n at [Source: REDACTED] (through reference chain: " + bean + "[\"" + field + "\"])";
  }

  static void onlyKnown(JsonObject json, String bean, Collection<String> known) {
    for (String field : json.fieldNames()) {
      if (!known.contains(field)) {
        String names =
            known.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        throw new Refusal(
            400,
            "Failed to decode:Unrecognized field \""
                + field
                + "\" (class "
                + bean
                + "), not marked as ignorable ("
                + known.size()
                + " known properties: "
                + names
                + "])"
                + at(bean, field));
      }
    }
  }
}
