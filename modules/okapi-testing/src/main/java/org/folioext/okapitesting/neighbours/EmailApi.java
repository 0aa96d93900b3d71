package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapitesting.neighbours.MailNeighbour.Posts;

/** mod-email, and a page for people. */
final class EmailApi {
  private static final String PATH = "/email";
  private final Posts posts;
  private final Faulty<MailFault> faults;

  EmailApi(Posts posts, Faulty<MailFault> faults) {
    this.posts = posts;
    this.faults = faults;
  }

  static JsonObject descriptor() {
    return Offer.module(
        "mod-email-1.17.0",
        List.of(
            Offer.provide(
                "email",
                "1.1",
                Offer.handler("POST", PATH, "email.message.post"),
                Offer.handler("GET", PATH, "email.message.collection.get"))));
  }

  void mount(Router router) {
    router.post("/_/tenant").handler(NeighbourServer::noContent);
    router.get(PATH).handler(this::list);
    router.post(PATH).handler(this::send);
    router.get("/mails/:tenant").handler(this::page);
  }

  private void list(RoutingContext context) {
    Records rows = posts.of(NeighbourServer.tenant(context)).rows();
    NeighbourServer.json(context, 200, rows.page(context, "emailEntity"));
  }

  /** Whatever becomes of it, the answer is 200. */
  private void send(RoutingContext context) {
    JsonObject entity = UsersApi.body(context);
    Refused.nulls(
        Stream.of("notificationId", "to", "header", "body")
            .filter(field -> entity.getValue(field) == null)
            .toList());
    Post post = posts.of(NeighbourServer.tenant(context));
    String text = post.deliver("", entity, UsersApi.by(context), faults.take());
    context.response().putHeader("Content-Type", "text/plain").end(text);
  }

  /** All that went out to people of a tenant, the newest first. */
  private void page(RoutingContext context) {
    String tenant = context.pathParam("tenant");
    context
        .response()
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .end(MailPage.of(tenant, posts.of(tenant).mails()));
  }
}
