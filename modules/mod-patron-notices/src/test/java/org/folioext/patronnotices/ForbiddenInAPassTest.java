package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.domain.send.Looking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A token that ends, or a permission that is taken away, in the middle of a pass: nothing is lost,
 * nothing fails for good, and whoever asks is told.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ForbiddenInAPassTest {
  private static final int NOTICES = 120;
  private static final int PASSING = 10;

  /** More than are written at once, since none goes out once one is refused. */
  private static final int TEXTS = 60;

  /** Of one batch, or two: never of all. */
  private static final int READS = 2;

  private static final Instant LATER = SendSite.NOON.plus(Duration.ofMinutes(6));

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private Doorman doorman(JsonObject module, URI inside, String path, int status, int passing) {
    return new Doorman(site.vertx, site.gateway, module, inside, path, status, passing);
  }

  private void pass(String tenant, Doorman door) {
    try {
      site.send(tenant);
    } finally {
      door.close();
    }
  }

  private String library(String name) {
    String tenant = site.tenant(name);
    site.pending(tenant, IntStream.rangeClosed(1, NOTICES).toArray());
    return tenant;
  }

  private JsonObject notices(String tenant) {
    return site.staff(tenant).get("getStatus", "/patron-notices/status").getJsonObject("notices");
  }

  private void waits(String tenant, String why) {
    int out = site.mail.mails(tenant).size();
    assertThat(out).isBetween(1, NOTICES - 1);
    assertThat(
            site.texts(
                tenant, "SELECT count(*) FROM cause WHERE state = 'pending' AND attempts = 0"))
        .containsExactly(String.valueOf(NOTICES - out));
    assertThat(notices(tenant).getJsonObject("halted").getString("why")).isEqualTo(why);
  }

  private void goesLater(String tenant) {
    site.send(tenant, LATER);
    assertThat(site.mail.counts(tenant)).hasSize(NOTICES).values().containsOnly(1L);
    assertThat(site.causes(tenant)).containsOnly("sending", "sent").hasSize(NOTICES);
    assertThat(notices(tenant).containsKey("halted")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whatMayNotBeDeliveredAnyMoreWaits(int status) {
    String tenant = library("deliver" + status);
    var sender = site.mail.sender();
    pass(tenant, doorman(sender.descriptor(), sender.uri(), "/message-delivery", status, PASSING));
    assertThat(site.mail.mails(tenant)).hasSize(PASSING);
    waits(tenant, "messages-forbidden");
    goesLater(tenant);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whatTemplatesMayNotBeFilledForAnyMoreWaits(int status) {
    String tenant = library("fill" + status);
    var engine = site.templates;
    pass(tenant, doorman(engine.descriptor(), engine.uri(), "/template-request", status, TEXTS));
    waits(tenant, "templates-forbidden");
    goesLater(tenant);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500})
  void whatBecameOfMailsCannotBeReadAndTheOthersGoOutAllTheSame(int status) {
    String tenant = site.tenant("records" + status);
    site.pending(tenant, 1);
    site.send(tenant);
    site.pending(tenant, 2);
    var email = site.mail.email();
    Doorman door = doorman(email.descriptor(), email.uri(), "/email?", status, 0);
    try {
      site.send(tenant, SendSite.NOON.plus(Looking.PATIENCE));
    } finally {
      door.close();
    }
    assertThat(site.mail.mails(tenant)).hasSize(2);
    assertThat(site.messages(tenant)).contains("email unknown record-unread");
    assertThat(notices(tenant).getJsonObject("halted").getString("why")).isEqualTo("unread");
    site.send(tenant, SendSite.NOON.plus(Duration.ofHours(1)));
    assertThat(site.causes(tenant)).containsExactly("sent", "sent");
    assertThat(notices(tenant).containsKey("halted")).isFalse();
  }

  @Test
  void whatBecameOfANoteCannotBeReadAndMailsGoOutAllTheSame() {
    String tenant = site.tenant("noteunread");
    var notes = site.notes;
    site.pending(tenant, 1);
    site.mail.next(1, MailFault.ERROR_AFTER);
    site.send(tenant);
    site.execute(tenant, "UPDATE message SET channel = 'note', look = called");
    site.pending(tenant, 2);
    pass(tenant, doorman(notes.descriptor(), notes.uri(), "/note-links", 500, 0));
    assertThat(site.messages(tenant))
        .containsExactlyInAnyOrder("note unknown http-500", "email taken");
    assertThat(site.texts(tenant, "SELECT looks FROM message WHERE channel = 'note'"))
        .as("it is asked later, and later again")
        .containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whoMayNotBeLookedAtAnyMoreWaits(int status) {
    String tenant = library("look" + status);
    var users = site.users;
    pass(tenant, doorman(users.descriptor(), users.uri(), "/users?", status, READS));
    waits(tenant, "reading-forbidden");
    goesLater(tenant);
  }
}
