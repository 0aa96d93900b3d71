package org.folioext.patronnotices.app.cases;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.choice.KeptSettings;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.NoticeSettings;

/** Patrons, loans, fees and rules made up from a seed, odd ones among them. */
final class RandomLibrary {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "Asia/Kathmandu",
          "America/St_Johns",
          "Pacific/Apia");

  private static final List<String> EVENTS =
      List.of("card-expiring", "card-expired", "loan-due", "loan-to-renew");

  private static final List<String> CONDITIONS =
      List.of(
          "for: {open-loans: {from: 2}}",
          "for: {balance: {under: 10}}",
          "for: {age: {from: 13}}",
          "for: {active: true}",
          "limits: {valid-days: 0}",
          "limits: {valid-days: 9}",
          "also: true");

  private final Random random;
  private final Hall hall;
  private final String tenant;
  final List<UUID> patrons = new ArrayList<>();

  RandomLibrary(Random random, Hall hall) {
    this.random = random;
    this.hall = hall;
    this.tenant = hall.tenant();
    int many = random.nextInt(60);
    IntStream.range(0, many).forEach(i -> patron());
    IntStream.range(0, many * 2).forEach(i -> loan());
    IntStream.range(0, many).forEach(i -> account());
  }

  private void patron() {
    boolean sparse = random.nextBoolean();
    UUID id = new UUID(sparse ? random.nextLong() : 0xA0, random.nextLong());
    patrons.add(id);
    JsonObject user = Records.user(id, date());
    if (random.nextInt(4) == 0) {
      String born = Hall.TODAY.minusDays(random.nextInt(9000)).toString();
      user.getJsonObject("personal").put("dateOfBirth", born);
    }
    hall.users.putUser(tenant, user.put("active", random.nextInt(5) > 0));
    if (random.nextInt(6) == 0) {
      UUID other = random.nextInt(5) == 0 ? new UUID(9, random.nextLong()) : anybody();
      hall.users.putProxy(tenant, Records.proxy(new UUID(1, random.nextLong()), id, other));
    }
  }

  private void loan() {
    JsonObject loan =
        Records.loan(new UUID(random.nextLong(), random.nextLong()), anybody(), date());
    switch (random.nextInt(12)) {
      case 0 -> loan.getJsonObject("status").put("name", "Closed");
      case 1 -> loan.remove("userId");
      case 2 -> loan.put("proxyUserId", anybody().toString());
      case 3 -> loan.put("itemId", 7);
      case 4 -> loan.put("isDcb", true);
      default -> loan.put("renewalCount", random.nextInt(3));
    }
    hall.loans.put(tenant, "/loan-storage/loans", loan);
  }

  private void account() {
    hall.fees.put(
        tenant,
        "/accounts",
        Records.account(new UUID(2, random.nextLong()), anybody(), random.nextInt(900) / 100.0));
  }

  private UUID anybody() {
    return patrons.get(random.nextInt(patrons.size()));
  }

  /** Near today, in the forms that there are; or no date. */
  private String date() {
    LocalDate day = Hall.TODAY.plusDays(random.nextInt(90) - 45);
    String time = "T%02d:%02d:59.999".formatted(random.nextInt(24), random.nextInt(60));
    return switch (random.nextInt(12)) {
      case 0 -> day + time + "Z";
      case 1 -> day + time + "+14:00";
      case 2 -> day + time + "-11:00";
      case 3 -> day.toString();
      case 4 -> random.nextBoolean() ? null : "soon";
      default -> day + time + "+00:00";
    };
  }

  /** A plan of some rules, in some zone. */
  NoticePlan plan() {
    List<KeptRule> rules = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      rules.add(Hall.kept(rule("r" + i), Hall.TODAY.minusDays(random.nextInt(40))));
    }
    NoticeSettings settings = Hall.settings("zone: " + ZONES.get(random.nextInt(ZONES.size())));
    return hall.plan(
        tenant, new Choices(new KeptSettings(settings, 1, Optional.empty()), rules, 1));
  }

  private NoticeRule rule(String id) {
    String event = EVENTS.get(random.nextInt(EVENTS.size()));
    int days = 1 + random.nextInt(20);
    boolean before = event.equals("card-expiring") || event.equals("loan-to-renew");
    boolean side = event.equals("loan-due") ? random.nextBoolean() : before;
    String when =
        "{%s: [%d, %d]}".formatted(side ? "before" : "after", days, days + 1 + random.nextInt(9));
    return Made.rule(id, event, when, CONDITIONS.get(random.nextInt(CONDITIONS.size())));
  }
}
