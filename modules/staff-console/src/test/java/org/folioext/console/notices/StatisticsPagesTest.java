package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import org.folioext.console.MessagesStub;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as numbers, as bars, and as a table to take away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsPagesTest {
  private static final String HOME = "/t/north/notices/statistics";

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final MessagesStub messages = new MessagesStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
    messages.asUsual();
    town.allows(Town.NORTH, PatronNoticesStub.permissions());
  }

  @Test
  void messagesAreCountedByMonthAndASilentMonthIsSeen() {
    String page = visitor.get(HOME + "?from=2026-01-01&to=2026-03-31").bodyAsString();
    assertThat(notices.asked())
        .contains("GET /patron-notices/statistics?by=month&from=2026-01-01&to=2026-03-31");
    assertThat(page)
        .contains("<th scope=\"row\">January 2026</th>", "<th scope=\"row\">February 2026</th>")
        .contains("data-label=\"Sent\">1,200</td>", "data-label=\"Sent\">0</td>")
        .contains("<th scope=\"row\">Together</th>", "data-label=\"Sent\">1,800</td>");
  }

  @Test
  void barsSayTheSameAsTheNumbers() {
    String page = visitor.get(HOME).bodyAsString();
    assertThat(page)
        .contains("aria-label=\"1,200 of 1,213 messages sent\"")
        .contains("class=\"count-sent\" x=\"0\" height=\"10\" width=\"989\"")
        .contains("class=\"count-failed\" x=\"991\" height=\"10\" width=\"9\"")
        .contains("aria-label=\"0 of 0 messages sent\"");
  }

  @Test
  void keysHaveTheNamesThatPeopleKnow() {
    messages.counts(PatronNoticesStub.RULE);
    assertThat(visitor.get(HOME + "?by=rule").bodyAsString()).contains("<th scope=\"row\">plain<");
    messages.counts(PatronFlagsStub.GROUP, "");
    assertThat(visitor.get(HOME + "?by=group").bodyAsString())
        .contains("<th scope=\"row\">adult<", "<th scope=\"row\">no group<");
    messages.counts("print", "owl");
    assertThat(visitor.get(HOME + "?by=channel").bodyAsString())
        .contains("<th scope=\"row\">Letter<", "<th scope=\"row\">owl<");
    messages.counts("pt-BR", "x");
    assertThat(visitor.get(HOME + "?by=language").bodyAsString())
        .contains("<th scope=\"row\">Portuguese (Brazil)<", "<th scope=\"row\">x<");
  }

  @Test
  void countsWithoutAnyMessageSaySo() {
    messages.counts();
    assertThat(visitor.get(HOME).bodyAsString()).contains("There are no messages of these days.");
  }

  @Test
  void monthsThatAreNoneStayAsTheyAre() {
    messages.counts("2026-01", "none");
    assertThat(visitor.get(HOME).bodyAsString())
        .contains("<th scope=\"row\">January 2026<", "<th scope=\"row\">none<");
  }

  @Test
  void whatIsNoGroupingIsByMonth() {
    visitor.get(HOME + "?by=patron");
    assertThat(notices.asked()).contains("GET /patron-notices/statistics?by=month");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=1", "to=2026-13-01", "from=2026-03-02&to=2026-03-01"})
  void daysThatAreNoneAreSaidToBeWrongAndNothingIsAsked(String days) {
    HttpResponse<Buffer> wrong = visitor.get(HOME + "?" + days);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.bodyAsString())
        .contains("Choose days, the last not before the first.")
        .doesNotContain(HOME + "/table");
    assertThat(notices.asked()).isEmpty();
  }

  @Test
  void theTableIsTakenAwayAsItIsShown() {
    assertThat(visitor.get(HOME + "?by=group&from=2026-01-01").bodyAsString())
        .contains("href=\"" + HOME + "/table?by=group&amp;from=2026-01-01\"");
    HttpResponse<Buffer> table = visitor.get(HOME + "/table?by=group&from=2026-01-01");
    assertThat(table.getHeader("Content-Disposition")).contains("notices-by-group.csv");
    assertThat(notices.asked())
        .contains("GET /patron-notices/statistics?by=group&from=2026-01-01&format=csv");
  }

  @Test
  void whoMayNotSeeThemIsToldWhichRightIsMissing() {
    town.allows(Town.NORTH, PatronNoticesStub.permissionsBut("patron-notices.statistics.get"));
    HttpResponse<Buffer> refused = visitor.get(HOME);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>patron-notices.statistics.get</code>");
  }

  @Test
  void aModuleThatFailsIsToldInPlainWords() {
    notices.fails();
    assertThat(visitor.get(HOME).bodyAsString()).contains("The module made a mistake");
    assertThat(visitor.get(HOME + "/table").statusCode()).isEqualTo(502);
  }

  @Test
  void inFrenchMonthsAreFrench() {
    Visitor french = town.signedIn(Town.NORTH);
    french.keep("language", "fr");
    assertThat(french.get(HOME).bodyAsString())
        .contains("<th scope=\"row\">janvier 2026<", "Télécharger en tableau");
  }
}
