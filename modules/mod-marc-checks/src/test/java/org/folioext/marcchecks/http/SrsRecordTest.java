package org.folioext.marcchecks.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrsRecordTest {
  private static final String RECORD = "{\"leader\":\"x\",\"fields\":[]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"1\", \"parsedRecord\": {\"id\": \"1\", \"content\": " + RECORD + "}}",
        "{\"content\": " + RECORD + "}",
        "{\"content\": \"{\\\"leader\\\":\\\"x\\\",\\\"fields\\\":[]}\"}",
        RECORD
      })
  void theRecordIsTakenOutOfFoliosWrapping(String body) {
    byte[] content = SrsRecord.content(Buffer.buffer(body));
    assertThat(new JsonObject(Buffer.buffer(content))).isEqualTo(new JsonObject(RECORD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1]", "nothing", "{\"parsedRecord\": 1}", "{\"content\": null}"})
  void whatIsNotWrappedStaysAsItIs(String body) {
    assertThat(SrsRecord.content(Buffer.buffer(body))).isEqualTo(body.getBytes());
  }
}
