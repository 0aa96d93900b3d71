package org.folioext.marcchecks.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.job.LeaseLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks as a stream. */
class UploadInputTest {
  private static final String FILE = "abcdefghij";
  private static final int CHUNK = 4;

  private final List<Integer> fetched = new ArrayList<>();

  private Future<Optional<Buffer>> chunk(int place) {
    fetched.add(place);
    int from = place * CHUNK;
    int to = Math.min(FILE.length(), from + CHUNK);
    return Future.succeededFuture(Optional.of(Buffer.buffer(FILE.substring(from, to))));
  }

  private UploadInput from(long from) {
    return new UploadInput(this::chunk, CHUNK, FILE.length(), from);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 8, 9, 10})
  void givesTheFileFromAnywhereToItsEnd(int from) throws IOException {
    assertThat(new String(from(from).readAllBytes(), StandardCharsets.US_ASCII))
        .isEqualTo(FILE.substring(from));
  }

  @Test
  void givesSingleBytesAndMinusOneAtTheEnd() throws IOException {
    UploadInput input = from(8);
    assertThat(input.read()).isEqualTo('i');
    assertThat(input.read()).isEqualTo('j');
    assertThat(input.read()).isEqualTo(-1);
    assertThat(input.read(new byte[0])).isZero();
  }

  @Test
  void fetchesOneChunkAheadAndNoneBehindTheLast() throws IOException {
    UploadInput input = from(0);
    assertThat(fetched).containsExactly(0);
    input.readNBytes(1);
    assertThat(fetched).containsExactly(0, 1);
    input.readAllBytes();
    assertThat(fetched).containsExactly(0, 1, 2);
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    UploadInput input = from(0);
    assertThat(input.position()).isZero();
    input.readNBytes(1);
    assertThat(input.position()).isEqualTo(4);
    input.readAllBytes();
    assertThat(input.position()).isEqualTo(10);
  }

  @Test
  void fileThatIsGoneCannotBeReadFurther() throws IOException {
    UploadInput input =
        new UploadInput(
            place -> place == 0 ? chunk(0) : Future.succeededFuture(Optional.empty()),
            CHUNK,
            FILE.length(),
            0);
    assertThat(input.readNBytes(CHUNK)).hasSize(CHUNK);
    assertThatThrownBy(input::read)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo("upload-gone"));
  }

  @Test
  void asksBeforeEachChunkWhetherTheReadingGoesOn() throws IOException {
    List<Integer> asked = new ArrayList<>();
    UploadInput input =
        new UploadInput(
            this::chunk,
            CHUNK,
            FILE.length(),
            0,
            () -> {
              asked.add(fetched.size());
              if (asked.size() == 3) {
                throw new LeaseLost(new UUID(0, 1));
              }
            });
    assertThat(input.readNBytes(2 * CHUNK)).hasSize(2 * CHUNK);
    assertThat(asked).containsExactly(1, 2);
    assertThatThrownBy(input::read).isInstanceOf(LeaseLost.class);
  }
}
