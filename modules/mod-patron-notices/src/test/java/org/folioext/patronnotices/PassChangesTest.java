package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What people change while a pass sends holds for all that was not called before. */
@TestInstance(Lifecycle.PER_CLASS)
class PassChangesTest {
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());

  /** More than are looked at at once. */
  private static final int NOTICES = 120;

  /** When it is asked so often whether anything may go out, a person changes something. */
  private static final int ASKED = 20;

  /** Calls for which there are places. */
  private static final int UNDER_WAY = 8;

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private String library(String name) {
    String tenant = site.tenant(name);
    site.pending(tenant, IntStream.rangeClosed(1, NOTICES).toArray());
    return tenant;
  }

  /** How many calls had been made when the change was. */
  private int pass(String tenant, Supplier<Future<?>> meanwhile) {
    AtomicInteger called = new AtomicInteger();
    site.pass(
        tenant,
        ASKED,
        () -> meanwhile.get().onSuccess(made -> called.set(site.mail.calls(tenant).size())));
    return called.get();
  }

  private Future<?> change(String tenant, UnaryOperator<Choices> change) {
    return new ChoiceStore(site.database).change(tenant, SOMEBODY, change::apply);
  }

  private static KeptRule rule(Choices choices) {
    return choices.rule("soon").orElseThrow();
  }

  private void nobodyElseWasCalled(String tenant, int before, String reason) {
    int called = site.mail.calls(tenant).size();
    assertThat(called).isBetween(1, before + UNDER_WAY).isLessThan(NOTICES);
    site.send(tenant);
    assertThat(site.mail.calls(tenant)).hasSize(called);
    assertThat(site.causes(tenant))
        .filteredOn(("suppressed " + reason)::equals)
        .hasSize(NOTICES - called);
    assertThat(site.texts(tenant, "SELECT count(*) FROM cause WHERE attempts > 1"))
        .isEqualTo(List.of("0"));
  }

  @Test
  void aRuleThatIsSwitchedOffTellsNobodyElse() {
    String tenant = library("ruleoff");
    int before =
        pass(
            tenant,
            () ->
                change(
                    tenant,
                    now -> now.with(rule(now).switched(false, () -> SendSite.TODAY, SOMEBODY))));
    nobodyElseWasCalled(tenant, before, "rule-off");
  }

  @Test
  void whatARuleSaidBeforeItWasEditedIsToldNobodyElse() {
    String tenant = library("ruleedited");
    int before =
        pass(
            tenant,
            () ->
                change(
                    tenant,
                    now ->
                        now.with(
                            rule(now)
                                .edited(
                                    Made.rule(
                                        "soon",
                                        "card-expiring",
                                        "{before: 7}",
                                        "send: {by: [email], template: Soon}"),
                                    () -> SendSite.TODAY,
                                    SOMEBODY))));
    nobodyElseWasCalled(tenant, before, "rule-changed");
  }

  @Test
  void aRuleThatIsTakenAwayTellsNobodyElse() {
    String tenant = library("rulegone");
    int before = pass(tenant, () -> change(tenant, now -> now.without("soon")));
    nobodyElseWasCalled(tenant, before, "rule-off");
  }

  @Test
  void callsThatWaitForAPlaceAreNotMadeOnceSendingIsOff() {
    String tenant = library("waiting");
    site.mail.latency(Duration.ofSeconds(1));
    AtomicBoolean on = new AtomicBoolean(true);
    Future<Void> pass =
        site.sender(headers -> Future.succeededFuture(on.get()), SendSite.NOON)
            .send(site.headers(tenant));
    site.until(
        tenant, "SELECT count(*) FROM message WHERE state = 'calling'", String.valueOf(UNDER_WAY));
    on.set(false);
    Await.of(pass);
    site.mail.latency(Duration.ZERO);
    int called = site.mail.calls(tenant).size();
    assertThat(called).isLessThanOrEqualTo(UNDER_WAY);
    assertThat(
            site.texts(
                tenant, "SELECT count(*) FROM cause WHERE state = 'pending' AND attempts = 0"))
        .containsExactly(String.valueOf(NOTICES - called));
    assertThat(site.texts(tenant, "SELECT state FROM message WHERE state IN ('ready', 'calling')"))
        .isEmpty();
    site.send(tenant);
    assertThat(site.mail.counts(tenant)).hasSize(NOTICES).values().containsOnly(1L);
  }

  @Test
  void hoursThatAreOverSinceAPersonSaidSoAreOver() {
    String tenant = library("hours");
    pass(tenant, () -> change(tenant, PassChangesTest::closed));
    int called = site.mail.calls(tenant).size();
    assertThat(called).isBetween(1, 2 * 50);
    assertThat(site.causes(tenant)).filteredOn("pending"::equals).hasSize(NOTICES - called);
  }

  private static Choices closed(Choices now) {
    NoticeSettings before = now.settings().settings();
    SendingHours afternoon = new SendingHours(LocalTime.of(14, 0), LocalTime.of(15, 0));
    return now.with(
        new NoticeSettings(
            before.zone(),
            afternoon,
            before.planAt(),
            before.minors(),
            before.perPatronADay(),
            before.languageField(),
            before.defaultLanguage(),
            before.consoleUrl(),
            before.servicePoint(),
            before.retention(),
            before.sending()),
        SOMEBODY);
  }
}
