package org.folioext.marcchecks.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * Takes FOLIO's wrapping from a record: mod-source-record-storage has MARC-in-JSON in {@code
 * parsedRecord.content}, or {@code content} where only that part is sent; as an object, or as the
 * text of one. Stateless.
 */
final class SrsRecord {
  private SrsRecord() {}

  /** The MARC-in-JSON within; the body as it is where it is not wrapped, or no JSON at all. */
  static byte[] content(Buffer body) {
    try {
      return content(new JsonObject(body), body);
    } catch (DecodeException e) {
      return body.getBytes();
    }
  }

  private static byte[] content(JsonObject json, Buffer body) {
    if (json.containsKey("leader") || json.containsKey("fields")) {
      return body.getBytes();
    }
    Object content =
        json.getValue("parsedRecord") instanceof JsonObject parsed
            ? parsed.getValue("content")
            : json.getValue("content");
    if (content instanceof JsonObject record) {
      return record.toBuffer().getBytes();
    }
    if (content instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return body.getBytes();
  }
}
