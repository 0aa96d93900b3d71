package org.folioext.marcchecks.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.junit.jupiter.api.Test;

/** A body on its way into chunks, by hand. */
class IntakeTest {
  private static final int CHUNK = 10;
  private static final int BATCH = Intake.CHUNKS * CHUNK;

  private final HandFedBody body = new HandFedBody();
  private final Ringing alarm = new Ringing();
  private final Promise<Void> broken = Promise.promise();
  private final List<String> stored = new ArrayList<>();
  private final List<Promise<Void>> storing = new ArrayList<>();

  private Future<Long> take(long most) {
    return Intake.take(body, broken.future(), this::append, new Intake.Terms(CHUNK, most, alarm));
  }

  private Future<Void> append(int first, List<Buffer> chunks) {
    for (int i = 0; i < chunks.size(); i++) {
      stored.add((first + i) + ":" + chunks.get(i).length());
    }
    Promise<Void> done = Promise.promise();
    storing.add(done);
    return done.future();
  }

  @Test
  void chunksFollowEachOtherAndTheLastIsShorter() {
    Future<Long> taken = take(1000);
    body.come(BATCH + 3);
    storing.get(0).complete();
    body.come(4);
    body.end();
    assertThat(taken.isComplete()).isFalse();
    storing.get(1).complete();
    assertThat(taken.result()).isEqualTo(BATCH + 7);
    assertThat(stored).containsExactly("0:10", "1:10", "2:10", "3:10", "4:7");
    assertThat(alarm.isSet()).isFalse();
  }

  @Test
  void nothingComesWhileChunksAreStored() {
    take(1000);
    assertThat(body.flows()).isTrue();
    body.come(BATCH);
    assertThat(body.flows()).isFalse();
    storing.get(0).complete();
    assertThat(body.flows()).isTrue();
  }

  @Test
  void silenceEndsItOnceNothingIsBeingStored() {
    Future<Long> taken = take(1000);
    body.come(BATCH);
    storing.get(0).complete();
    body.come(1);
    alarm.ring();
    assertThat(((Failure) taken.cause()).kind()).isEqualTo(FailureKind.TIMED_OUT);
    body.come(BATCH);
    body.end();
    assertThat(stored).hasSize(Intake.CHUNKS);
  }

  @Test
  void aBodyThatIsHeldUpIsNotSilent() {
    take(1000);
    assertThat(alarm.isSet()).isTrue();
    body.come(BATCH);
    assertThat(alarm.isSet()).as("while it is stored").isFalse();
    storing.get(0).complete();
    assertThat(alarm.isSet()).isTrue();
  }

  @Test
  void eachBufferBeginsTheSilenceAnew() {
    take(1000);
    int before = alarm.times;
    body.come(1);
    body.come(1);
    assertThat(alarm.times).isEqualTo(before + 2);
    assertThat(alarm.isSet()).isTrue();
  }

  @Test
  void moreThanAllowedIsRefusedAndTheRestDropped() {
    Future<Long> taken = take(BATCH + 1);
    body.come(BATCH);
    storing.get(0).complete();
    body.come(2);
    assertThat(((Failure) taken.cause()).kind()).isEqualTo(FailureKind.TOO_LARGE);
    assertThat(body.flows()).as("so that its end is reached").isTrue();
    assertThat(stored).hasSize(Intake.CHUNKS);
    assertThat(alarm.isSet()).isFalse();
  }

  @Test
  void bodyThatBreaksOffFailsWhenTheLastChunksAreStored() {
    Future<Long> taken = take(1000);
    body.come(BATCH);
    broken.fail(new IOException("gone"));
    assertThat(taken.isComplete()).isFalse();
    storing.get(0).complete();
    assertThat(taken.cause()).hasMessage("gone");
    assertThat(alarm.isSet()).isFalse();
  }

  @Test
  void bodyThatIsBrokenAlreadyFails() {
    broken.fail(new IOException("gone"));
    assertThat(take(1000).cause()).hasMessage("gone");
    assertThat(alarm.isSet()).isFalse();
  }

  @Test
  void chunksThatCannotBeStoredEndIt() {
    Future<Long> taken = take(1000);
    body.come(BATCH);
    storing.get(0).fail(new IOException("full"));
    assertThat(taken.cause()).hasMessage("full");
    assertThat(body.flows()).isTrue();
  }

  /** An alarm that is rung by the test. */
  private static final class Ringing implements Alarm {
    private Runnable late;
    private int times;

    @Override
    public Runnable set(Runnable callBack) {
      assertThat(isSet()).as("one at a time").isFalse();
      late = callBack;
      times++;
      return () -> late = null;
    }

    boolean isSet() {
      return late != null;
    }

    void ring() {
      assertThat(isSet()).isTrue();
      Runnable rung = late;
      late = null;
      rung.run();
    }
  }
}
