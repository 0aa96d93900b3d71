package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.domain.send.Looking;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What became of a message is told as far as anybody can tell, and no further. */
@TestInstance(Lifecycle.PER_CLASS)
class OutgoingTroubleTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterEach
  void heal() {
    site.mail.always(MailFault.NONE);
  }

  @AfterAll
  void close() {
    site.close();
  }

  @Test
  void aRefusalGoesToTheNextChannelAsAnotherMessage() {
    String tenant = site.tenant("refused");
    site.pending(tenant, 1);
    site.mail.next(2, MailFault.BAD_REQUEST);
    site.send(tenant);
    assertThat(site.messages(tenant))
        .containsExactly("email refused http-400", "print refused http-400", "note sent");
    assertThat(site.causes(tenant)).containsExactly("sent");
    assertThat(site.mail.mails(tenant)).isEmpty();
    assertThat(site.notes.all(tenant, "/notes")).hasSize(1);
    assertThat(site.mail.calls(tenant)).doesNotHaveDuplicates();
  }

  @Test
  void whatGoesToAModuleThatIsDownIsRefusedAndSentLater() {
    String tenant = site.tenant("down");
    site.pending(tenant, 1);
    Await.of(site.mail.sender().down());
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("email refused connection-refused");
    Await.of(site.mail.sender().up());
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(2)));
    assertThat(site.mail.mails(tenant)).hasSize(1);
  }

  @Test
  void aLibraryWithoutNotesSendsMails() {
    String tenant = site.tenant("noteless");
    Await.of(site.gateway.disable(tenant, site.notes.descriptor().getString("id"), false));
    site.pending(tenant, 1);
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("email taken");
    site.pending(tenant, 2);
    site.mail.always(MailFault.BAD_REQUEST);
    site.send(tenant);
    assertThat(site.messages(tenant)).contains("note refused no-note-type");
  }

  @Test
  void aMailIsUnknownWhereTheModuleOfRecordsWasTakenAway() {
    String tenant = site.tenant("recordless");
    site.pending(tenant, 1);
    site.send(tenant);
    String email = site.mail.email().descriptor().getString("id");
    Await.of(site.gateway.disable(tenant, email, false));
    site.send(tenant, SendSite.NOON.plus(Looking.PATIENCE));
    assertThat(site.messages(tenant)).containsExactly("email unknown no-record");
  }

  @Test
  void aServerErrorAfterTheMailIsUnknownUntilItsRecordIsFound() {
    String tenant = site.tenant("error");
    site.pending(tenant, 1);
    site.mail.next(1, MailFault.ERROR_AFTER);
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("email unknown http-500");
    site.send(tenant);
    assertThat(site.mail.mails(tenant)).hasSize(1);
    site.send(tenant, SendSite.NOON.plus(SOON));
    assertThat(site.causes(tenant)).containsExactly("sent");
  }

  @Test
  void aMailWithoutARecordIsUnknownAndNeverSentAgain() {
    String tenant = site.tenant("lost");
    site.pending(tenant, 1, 2);
    site.mail.next(1, MailFault.LOST);
    site.mail.next(1, MailFault.NO_ROW);
    site.send(tenant);
    for (Duration later : List.of(SOON, Looking.PATIENCE, Duration.ofHours(5))) {
      site.send(tenant, SendSite.NOON.plus(later));
    }
    assertThat(site.messages(tenant)).containsOnly("email unknown no-record").hasSize(2);
    assertThat(site.causes(tenant)).containsOnly("unknown no-record");
    assertThat(site.mail.calls(tenant)).hasSize(2);
  }

  @Test
  void aFailureIsNotSentAgainUnlessTheLibrarySaysSo() {
    String tenant = site.tenant("failed");
    site.pending(tenant, 1);
    site.mail.next(1, MailFault.FAILURE_THOUGH_DELIVERED);
    site.send(tenant);
    site.send(tenant, SendSite.NOON.plus(Looking.PATIENCE));
    site.send(tenant, SendSite.NOON.plus(Duration.ofHours(1)));
    assertThat(site.causes(tenant)).containsExactly("failed delivery-failed");
    assertThat(site.mail.mails(tenant)).hasSize(1);
  }

  @Test
  void aFailureIsSentAgainOnceAtMost() {
    String tenant =
        site.tenant("again", new SendSettings(200, 1_000_000, true, Caution.USUAL), SendSite.SOON);
    site.pending(tenant, 1);
    site.mail.always(MailFault.NO_SUCH_RECIPIENT);
    site.send(tenant);
    for (int hours = 1; hours < 5; hours++) {
      site.send(tenant, SendSite.NOON.plus(Duration.ofHours(hours)));
    }
    assertThat(site.messages(tenant)).containsOnly("email failed address-refused").hasSize(2);
    assertThat(site.causes(tenant)).containsExactly("failed address-refused");
  }

  @Test
  void whatAStoppedInstanceLeftBehindIsLookedUpOrSent() {
    String tenant = site.tenant("stopped");
    site.pending(tenant, 1, 2);
    site.send(tenant);
    String lapsed = "owner = 'gone', lease_until = now() - interval '1 minute', look = NULL";
    site.execute(
        tenant,
        "UPDATE message SET state = 'calling', slot = 3, "
            + lapsed
            + " WHERE patron = '"
            + SendSite.patron(1)
            + "'");
    site.execute(
        tenant,
        "UPDATE message SET state = 'ready', called = NULL, "
            + lapsed
            + " WHERE patron = '"
            + SendSite.patron(2)
            + "'");
    site.send(tenant);
    assertThat(site.messages(tenant))
        .containsExactlyInAnyOrder(
            "email sent interrupted", "email dropped interrupted", "email taken");
    assertThat(site.causes(tenant)).containsExactly("sent", "sending");
  }
}
