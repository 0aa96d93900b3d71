package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.okapitesting.neighbours.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What {@code docs/patron-notices.md} has a coordinator do, from a library without a rule that is
 * on to a notice that went out once, by the forms of the console alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstNoticeTest {
  private static final Path GUIDE = Path.of("../../docs/patron-notices.md");
  private static final ZoneId LIBRARY = ZoneId.of("America/Toronto");

  /** When nothing goes out by the usual hours. */
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  private static final String NAME = "Your card ends soon";
  private static final Pattern MESSAGES = Pattern.compile("(\\d+) messages would go out");
  private static final Pattern PATRON =
      Pattern.compile("/notices/patrons/([0-9a-f-]{36})\">([^<]+)<");
  private static final Pattern HELD = Pattern.compile("/(notices/held/[^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final MovedClock clock = new MovedClock();
  private Sandbox demo;
  private Desk desk;

  @BeforeAll
  void start() throws Exception {
    clock.toNextDay(EARLY, LIBRARY);
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    demo =
        Sandbox.start(
            new Options(true, 0),
            Path.of("../../descriptors"),
            DeadDemos.data(Path.of("target", "first-notice").toAbsolutePath()),
            clock,
            new Progress(silent, clock));
    desk = Desk.signedIn(demo.consoleUrl(), Login.COORDINATOR);
  }

  @AfterAll
  void stop() {
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void aCoordinatorGoesFromNoRuleToANoticeThatGoesOutOnce() throws Exception {
    String rule = written();
    int messages = previewed(rule);
    changesTheHours();
    switchesSendingOn();
    switchesOn(rule);
    explained();
    String held = planned(messages);
    demo.ring();
    assertThat(demo.sent()).as("what is held").isEmpty();
    switchesSendingOff();
    letsGo(held, messages);
    goesOn(messages);
    arrived(messages);

    runsAgain();
    demo.ring();
    assertThat(demo.sent()).as("the same day once more").hasSize(messages);
    namesWhatThePagesShow();
  }

  private String written() throws Exception {
    desk.open("/notices/rules");
    desk.open("/notices/rules/new");
    desk.send(
        "/notices/rules/new",
        Map.of(
            "do", "save",
            "name", NAME,
            "before", "28, 21, 14, 7, 1",
            "template", "Card expires soon"));
    assertThat(desk.path()).startsWith("/notices/rules/one/").endsWith("?done=saved");
    return desk.path().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
  }

  /** How many messages would go out today; some of them are read. */
  private int previewed(String rule) throws Exception {
    desk.open("/notices/preview?rule=" + rule);
    desk.send("/notices/preview", Map.of("do", "preview", "days", "0"));
    String at = desk.path();
    String page = until(() -> desk.open(at), FirstNoticeTest::isOver);
    Matcher sum = MESSAGES.matcher(page);
    assertThat(sum.find()).as(page).isTrue();
    assertThat(PATRON.matcher(desk.open(at + "?outcome=goes")).find()).isTrue();
    desk.send(at + "/samples", Map.of());
    assertThat(desk.seen()).contains("Messages as patrons would get them");
    return Integer.parseInt(sum.group(1));
  }

  private void changesTheHours() throws Exception {
    desk.open("/notices/settings");
    desk.send("/notices/settings", Map.of("sendFrom", "00:00", "sendUntil", "00:00"));
    assertThat(desk.path()).isEqualTo("/notices/settings?done=saved");
  }

  private void switchesSendingOn() throws Exception {
    desk.open("/notices/sending");
    desk.send("/notices/sending/confirm", Map.of());
    desk.send("/notices/sending", Map.of("to", "on"));
    assertThat(desk.path()).isEqualTo("/notices/sending?done=on");
  }

  private void switchesOn(String rule) throws Exception {
    String at = "/notices/rules/one/" + rule + "/switch";
    desk.open(at);
    desk.send(at, Map.of("to", "on"));
    assertThat(desk.path()).isEqualTo("/notices/rules?done=on");
  }

  private void explained() throws Exception {
    desk.open("/notices/preview");
    desk.send("/notices/preview", Map.of("days", "0"));
    String at = desk.path();
    until(() -> desk.open(at), FirstNoticeTest::isOver);
    Matcher patron = PATRON.matcher(desk.open(at + "?outcome=goes"));
    assertThat(patron.find()).isTrue();
    assertThat(desk.open("/notices/patrons/" + patron.group(1))).contains("An e-mail goes out");
  }

  /** Where what the first run brought is decided. */
  private String planned(int messages) throws Exception {
    runsAgain();
    desk.open("/today");
    Matcher held = HELD.matcher(desk.open("/notices/runs"));
    assertThat(held.find()).as("something waits for a person").isTrue();
    desk.open("/" + held.group(1));
    assertThat(desk.seen())
        .contains(NAME + ": " + messages + " notices")
        .contains("It is the first time that this rule brings something");
    return "/" + held.group(1);
  }

  private void runsAgain() throws Exception {
    desk.open("/notices/runs");
    desk.send("/notices/runs", Map.of());
    String at = desk.path();
    until(() -> desk.open(at), FirstNoticeTest::isOver);
  }

  private void letsGo(String held, int messages) throws Exception {
    desk.open(held);
    desk.send(held + "/confirm", Map.of("count", "" + (messages + 1)), 409);
    desk.send(held + "/confirm", Map.of("count", "" + messages));
    assertThat(desk.path()).isEqualTo("/notices/runs?done=let-go");
  }

  private void switchesSendingOff() throws Exception {
    desk.open("/notices/sending");
    desk.send("/notices/sending", Map.of("to", "off"));
  }

  /** What waits while sending is off is stated by who switches it on again. */
  private void goesOn(int messages) throws Exception {
    assertThat(desk.open("/notices/sending")).contains(messages + " notices wait since ");
    desk.send("/notices/sending", Map.of("to", "on", "count", "" + (messages + 1)), 409);
    desk.send("/notices/sending", Map.of("to", "on", "count", "" + messages));
    assertThat(desk.path()).isEqualTo("/notices/sending?done=on");
  }

  private void arrived(int messages) throws Exception {
    demo.ring();
    List<Mail> mails = until(demo::sent, sent -> sent.size() >= messages);
    assertThat(mails).hasSize(messages).allSatisfy(mail -> assertThat(mail.body()).isNotBlank());
    assertThat(mails).extracting(Mail::recipientId).doesNotHaveDuplicates();
    assertThat(mails()).contains("Number: " + messages);
  }

  private String mails() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(demo.mails()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** What stands in italics in the walk of the guide is what the pages say. */
  private void namesWhatThePagesShow() throws IOException {
    String walk =
        Files.readString(GUIDE)
            .replaceFirst("(?s).*?## Your first notice", "")
            .replaceFirst("(?s)\n## .*", "")
            .replaceAll("\\*\\*|\\s+", " ")
            .replaceAll(" +", " ");
    List<String> named =
        Pattern.compile("\\*([^*]+)\\*")
            .matcher(walk)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named).allSatisfy(name -> assertThat(desk.seen()).contains(name));
  }

  private static boolean isOver(String page) {
    return !page.contains("state-waiting") && !page.contains("state-running");
  }

  private <T> T until(Callable<T> look, Predicate<T> enough) throws Exception {
    Instant limit = Instant.now().plus(PATIENCE);
    T seen = look.call();
    while (!enough.test(seen)) {
      assertThat(Instant.now()).as("%s", seen).isBefore(limit);
      LockSupport.parkNanos(PAUSE.toNanos());
      seen = look.call();
    }
    return seen;
  }
}
