package org.folioext.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.function.BiConsumer;
import org.folioext.okapitesting.neighbours.AutomatedBlocksNeighbour;
import org.folioext.okapitesting.neighbours.CalendarNeighbour;
import org.folioext.okapitesting.neighbours.CirculationNeighbour;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.folioext.okapitesting.town.Town;

/** What plays the modules that only notices and renewals need. */
record NoticeNeighbours(
    StorageNeighbour inventory,
    StorageNeighbour templates,
    MailNeighbour mail,
    AutomatedBlocksNeighbour blocks,
    CirculationNeighbour circulation,
    CalendarNeighbour calendar) {

  /** Starts them, empty; loans and people are those of neighbours that run already. */
  static Future<NoticeNeighbours> start(
      Vertx vertx,
      Clock clock,
      UsersNeighbour users,
      StorageNeighbour loans,
      StorageNeighbour fees) {
    Future<StorageNeighbour> inventory = StorageNeighbour.inventory(vertx);
    Future<StorageNeighbour> templates = StorageNeighbour.templateEngine(vertx);
    Future<MailNeighbour> mail = MailNeighbour.start(vertx, clock);
    Future<AutomatedBlocksNeighbour> blocks = AutomatedBlocksNeighbour.start(vertx);
    Future<CalendarNeighbour> calendar = CalendarNeighbour.start(vertx);
    return Future.all(inventory, templates, mail, blocks, calendar)
        .compose(
            all ->
                CirculationNeighbour.start(
                    vertx,
                    clock,
                    new CirculationNeighbour.Around(
                        loans, inventory.result(), fees, blocks.result(), users)))
        .map(
            circulation ->
                new NoticeNeighbours(
                    inventory.result(),
                    templates.result(),
                    mail.result(),
                    blocks.result(),
                    circulation,
                    calendar.result()));
  }

  /** Hands each one's descriptor and address on. */
  void each(BiConsumer<JsonObject, URI> to) {
    to.accept(inventory.descriptor(), inventory.uri());
    to.accept(templates.descriptor(), templates.uri());
    to.accept(mail.email().descriptor(), mail.email().uri());
    to.accept(mail.sender().descriptor(), mail.sender().uri());
    to.accept(blocks.descriptor(), blocks.uri());
    to.accept(circulation.instance().descriptor(), circulation.instance().uri());
    to.accept(calendar.descriptor(), calendar.uri());
  }

  /** What the library of a town lends and writes; it is closed on Sundays. */
  void fill(String tenant, Town town) {
    town.inventory().forEach((path, some) -> some.forEach(one -> inventory.put(tenant, path, one)));
    town.items().forEach(item -> inventory.put(tenant, "/item-storage/items", item));
    circulation.policies(tenant, town.circulationRules());
    town.templates().forEach(text -> templates.put(tenant, "/templates", text));
    town.inventory()
        .get("/service-points")
        .forEach(
            point ->
                calendar.open(
                    tenant, point.getString("id"), day -> day.getDayOfWeek() != DayOfWeek.SUNDAY));
  }

  /** Where people read what went out to patrons of a library. */
  URI mails(String tenant) {
    return mail.email().uri().resolve("/mails/" + tenant);
  }
}
