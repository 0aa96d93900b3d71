package org.folioext.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.LoginNeighbour;
import org.folioext.okapitesting.neighbours.SelfNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.folioext.okapitesting.town.Town;
import org.folioext.okapitesting.town.TownPlan;

/** What plays FOLIO's own modules, with the town in it. */
record Neighbours(
    UsersNeighbour users,
    LoginNeighbour.Running login,
    StorageNeighbour circulation,
    StorageNeighbour fees,
    StorageNeighbour notes,
    LocaleNeighbour locale,
    SelfNeighbour self,
    NoticeNeighbours notices) {

  private static final String NOTE_TYPE = "71000000-0000-4000-8000-000000000001";

  /** Starts them, empty. */
  static Future<Neighbours> start(Vertx vertx, FakeGateway gateway, Clock clock) {
    Future<UsersNeighbour> users = UsersNeighbour.start(vertx, clock);
    Future<LoginNeighbour.Running> login =
        users.compose(
            started ->
                LoginNeighbour.start(vertx, gateway.tokens(), gateway.grants(), started, clock));
    Future<StorageNeighbour> circulation = StorageNeighbour.circulationStorage(vertx);
    Future<StorageNeighbour> fees = StorageNeighbour.feesFines(vertx);
    Future<StorageNeighbour> notes = StorageNeighbour.notes(vertx);
    Future<LocaleNeighbour> locale = LocaleNeighbour.start(vertx);
    Future<SelfNeighbour> self = SelfNeighbour.start(vertx, gateway::permissions);
    return Future.all(login, circulation, fees, notes, locale, self)
        .compose(
            all ->
                NoticeNeighbours.start(
                    vertx, clock, users.result(), circulation.result(), fees.result()))
        .map(
            notices ->
                new Neighbours(
                    users.result(),
                    login.result(),
                    circulation.result(),
                    fees.result(),
                    notes.result(),
                    locale.result(),
                    self.result(),
                    notices));
  }

  /** Hands each one's descriptor and address on. */
  void each(BiConsumer<JsonObject, URI> to) {
    to.accept(users.descriptor(), users.uri());
    to.accept(login.descriptor(), login.uri());
    to.accept(circulation.descriptor(), circulation.uri());
    to.accept(fees.descriptor(), fees.uri());
    to.accept(notes.descriptor(), notes.uri());
    to.accept(locale.descriptor(), locale.uri());
    to.accept(self.descriptor(), self.uri());
    notices.each(to);
  }

  /** Lets the people of a plan have cards of the tenant's library, and its staff sign in. */
  Town fill(String tenant, TownPlan plan, String password) {
    Town town = Town.of(plan);
    locale.zone(tenant, plan.zone().getId());
    town.groups().forEach(group -> users.putGroup(tenant, group));
    town.departments().forEach(department -> users.putDepartment(tenant, department));
    town.users().forEach(user -> users.putUser(tenant, user));
    town.proxies().forEach(proxy -> users.putProxy(tenant, proxy));
    town.loans().forEach(loan -> circulation.put(tenant, "/loan-storage/loans", loan));
    town.requests().forEach(one -> circulation.put(tenant, "/request-storage/requests", one));
    town.loanPolicies()
        .forEach(one -> circulation.put(tenant, "/loan-policy-storage/loan-policies", one));
    notices.fill(tenant, town);
    town.accounts().forEach(fee -> fees.put(tenant, "/accounts", fee));
    notes.put(
        tenant, "/note-types", new JsonObject().put("id", NOTE_TYPE).put("name", "General note"));
    for (Login person : Login.values()) {
      users.putUser(tenant, person.user());
      login.login().password(tenant, person.id(), password);
    }
    return town;
  }
}
