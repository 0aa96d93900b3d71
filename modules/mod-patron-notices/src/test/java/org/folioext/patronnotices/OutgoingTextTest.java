package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folioext.okapitesting.LogCapture;
import org.folioext.okapitesting.neighbours.Mail;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.domain.send.Looking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What messages say, and where they say nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class OutgoingTextTest {

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
  void aRuleWhoseTemplateCannotBeFilledInOrWouldHaveAHoleSendsNothing() {
    for (String text : List.of("{{#user}}", "Your card {{user.expirationDay}}", "{{item.title}}")) {
      String tenant = site.tenant("broken" + text.length());
      site.pending(tenant, 1);
      site.template(tenant, "Your card", "<p>" + text + "</p>");
      site.send(tenant);
      assertThat(site.messages(tenant)).as(text).isEmpty();
      assertThat(site.causes(tenant)).as(text).containsExactly("suppressed rule-broken");
      assertThat(site.mail.calls(tenant)).isEmpty();
    }
  }

  @Test
  void aMessageThatWouldBeEmptyIsNotSent() {
    String tenant = site.tenant("empty");
    site.pending(tenant, 1, 2);
    site.template(tenant, "Dear {{user.lastName}}", "<p>{{user.middleName}}&nbsp;</p>");
    site.send(tenant);
    assertThat(site.messages(tenant)).containsOnly("email refused text-empty");
    assertThat(site.causes(tenant)).containsOnly("failed text-empty");
    assertThat(site.mail.calls(tenant)).isEmpty();
  }

  @Test
  void aNameAddsNoHeaderNorMarkup() {
    String tenant = site.tenant("names");
    site.pending(tenant, 1);
    site.user(tenant, 1, SendSite.EXPIRES, "Doe\r\nBcc: x@example.org <script>{{{user}}}");
    site.template(tenant, "Dear {{{user.lastName}}}", "<p>{{{user.lastName}}}</p>");
    site.send(tenant);
    Mail mail = site.mail.mails(tenant).get(0);
    assertThat(mail.header()).doesNotContain("\n", "\r").contains("Bcc: x@example.org");
    assertThat(mail.body()).doesNotContain("<script>");
  }

  @Test
  void aSubjectOfTwoLinesIsRefused() {
    String tenant = site.tenant("subject");
    site.pending(tenant, 1);
    site.template(tenant, "Two\nBcc: x@example.org", "<p>Words</p>");
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("email refused subject-broken");
    assertThat(site.causes(tenant)).containsExactly("failed subject-broken");
  }

  @Test
  void neitherTheLogNorTheTablesNameAnybody() {
    String tenant = site.tenant("canary");
    site.pending(tenant, 1, 2);
    site.user(tenant, 1, SendSite.EXPIRES, "Zaunkoenig");
    site.mail.next(1, MailFault.NO_SUCH_RECIPIENT);
    try (LogCapture log = new LogCapture()) {
      site.send(tenant);
      site.send(tenant, SendSite.NOON.plus(Looking.PATIENCE));
      assertThat(log.text()).doesNotContain("Zaunkoenig", "p1@mail", "p2@mail");
    }
    for (String table : List.of("message", "cause", "deed")) {
      assertThat(String.join("", site.texts(tenant, "SELECT t::text FROM " + table + " t")))
          .doesNotContain("Zaunkoenig", "p1@mail", "p2@mail");
    }
  }
}
