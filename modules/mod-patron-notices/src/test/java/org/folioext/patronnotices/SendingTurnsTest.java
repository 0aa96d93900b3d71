package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.TestClock;
import org.folioext.patronnotices.app.SendPermit;
import org.junit.jupiter.api.Test;

/** Tenants take turns at sending: one that has much to send keeps no other from its own. */
class SendingTurnsTest {
  private static final int MANY = 130;
  private static final int FEW = 40;
  private static final SendParts.Options ONE_AT_A_TIME =
      new SendParts.Options(
          Duration.ofMinutes(5), Duration.ofSeconds(60), 1, Duration.ofSeconds(20));

  @Test
  void aLongPassLetsAShortOneGoFirstAndEverythingGoesOutOnce() {
    try (SendSite site = new SendSite()) {
      String slow = site.tenant("slow");
      String quick = site.tenant("quick");
      site.pending(slow, IntStream.rangeClosed(1, MANY).toArray());
      site.pending(quick, 1);
      TestClock clock = new TestClock(SendSite.NOON);
      Promise<Void> bothWait = Promise.promise();
      AtomicInteger asked = new AtomicInteger();
      SendPermit permit =
          headers ->
              bothWait
                  .future()
                  .map(
                      go -> {
                        if (headers.tenant().equals(slow) && asked.incrementAndGet() == 20) {
                          clock.pass(Duration.ofMinutes(6));
                        }
                        return true;
                      });
      SendParts sender = SendSite.sender(site.vertx, site.database, permit, clock, ONE_AT_A_TIME);
      Queue<String> ended = new ConcurrentLinkedQueue<>();
      Future<Void> first = sender.send(site.headers(slow)).onComplete(done -> ended.add(slow));
      Future<Void> second = sender.send(site.headers(quick)).onComplete(done -> ended.add(quick));
      bothWait.complete();
      Await.of(Future.all(first, second));
      assertThat(ended).containsExactlyElementsOf(List.of(quick, slow));
      assertThat(site.mail.counts(slow)).hasSize(MANY).values().containsOnly(1L);
      assertThat(site.mail.counts(quick)).hasSize(1);
      assertThat(site.messages(slow)).hasSize(MANY);
    }
  }

  @Test
  void whereFolioIsSlowEachTurnSendsSomething() {
    try (SendSite site = new SendSite()) {
      String slow = site.tenant("tardy");
      site.pending(slow, IntStream.rangeClosed(1, FEW).toArray());
      TestClock clock = new TestClock(SendSite.NOON);
      SendPermit permit =
          headers -> {
            clock.pass(Duration.ofMinutes(6));
            return Future.succeededFuture(true);
          };
      SendParts sender = SendSite.sender(site.vertx, site.database, permit, clock, ONE_AT_A_TIME);
      Await.of(sender.send(site.headers(slow)));
      assertThat(site.mail.counts(slow)).hasSize(FEW).values().containsOnly(1L);
    }
  }
}
