package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folioext.okapitesting.neighbours.MailNeighbour.Posts;

/** mod-sender: who has no address is answered for like anybody else, and gets nothing. */
final class SenderApi {
  private static final String PATH = "/message-delivery";
  private static final String PRINT = "mail";
  private static final Set<String> CHANNELS = Set.of("email", PRINT);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  private final Vertx vertx;
  private final OtherModules others;
  private final Posts posts;
  private final Faulty<MailFault> faults;

  SenderApi(Vertx vertx, Posts posts, Faulty<MailFault> faults) {
    this.vertx = vertx;
    this.others = new OtherModules(vertx);
    this.posts = posts;
    this.faults = faults;
  }

  /** With the permission that newer versions call {@code sender.message-delivery.post}. */
  static JsonObject descriptor() {
    JsonObject handler =
        Offer.handler("POST", PATH, "sender.message-delivery")
            .put("modulePermissions", new JsonArray().add("users.item.get"));
    return Offer.module(
        "mod-sender-1.12.0", List.of(Offer.provide("message-delivery", "1.0", handler)));
  }

  void mount(Router router) {
    router.post("/_/tenant").handler(NeighbourServer::noContent);
    router.post(PATH).handler(this::take);
  }

  private void take(RoutingContext context) {
    JsonObject notification = UsersApi.body(context);
    Post post = posts.of(NeighbourServer.tenant(context));
    String id = notification.getString("notificationId");
    if (id != null) {
      post.called(id);
    }
    Refused.nulls(
        Stream.of("notificationId", "recipientUserId")
            .filter(field -> notification.getValue(field) == null)
            .toList());
    List<JsonObject> messages = messages(notification);
    MailFault fault = faults.take();
    if (fault == MailFault.BAD_REQUEST || fault == MailFault.ERROR_BEFORE) {
      throw Refused.text(fault.status(), fault.message());
    }
    Optional<String> by = UsersApi.by(context);
    address(context, notification.getString("recipientUserId"))
        .onFailure(context::fail)
        .onSuccess(
            address ->
                answer(
                    context,
                    fault,
                    () ->
                        messages.forEach(
                            message -> deliver(post, notification, message, address, by, fault))));
  }

  /** The usual answer comes before anything is delivered. */
  private void answer(RoutingContext context, MailFault fault, Runnable delivery) {
    if (fault.status() == NO_CONTENT) {
      context.response().putHeader("Content-Type", "text/plain");
      NeighbourServer.noContent(context);
      vertx.runOnContext(answered -> delivery.run());
      return;
    }
    delivery.run();
    if (fault != MailFault.SILENT) {
      context.fail(Refused.text(fault.status(), fault.message()));
    }
  }

  private static void deliver(
      Post post,
      JsonObject notification,
      JsonObject message,
      Optional<String> address,
      Optional<String> by,
      MailFault fault) {
    String recipient = notification.getString("recipientUserId");
    JsonObject entity =
        message.copy().put("notificationId", notification.getString("notificationId"));
    if (message.getString("deliveryChannel").equals(PRINT)) {
      post.print(recipient, entity);
    } else {
      address.ifPresent(to -> post.deliver(recipient, entity.put("to", to), by, fault));
    }
  }

  private static List<JsonObject> messages(JsonObject notification) {
    List<JsonObject> messages =
        notification.getJsonArray("messages", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .toList();
    messages.stream()
        .map(message -> message.getString("deliveryChannel"))
        .filter(channel -> !CHANNELS.contains(channel))
        .findFirst()
        .ifPresent(
            channel -> {
              throw Refused.text(
                  400,
                  "validateDeliveryChannels:: Delivery channel '" + channel + "' is not supported");
            });
    return messages;
  }

  /** Of the recipient. */
  private Future<Optional<String>> address(RoutingContext context, String user) {
    return others
        .ask(context, "/users/" + user)
        .otherwise(
            unreachable -> {
              throw Refused.text(500, "Internal Server Error");
            })
        .map(
            answer -> {
              if (answer.statusCode() == NOT_FOUND) {
                throw Refused.text(400, answer.bodyAsString());
              }
              if (answer.statusCode() != OK) {
                throw Refused.text(500, "Internal Server Error");
              }
              JsonObject personal =
                  answer.bodyAsJsonObject().getJsonObject("personal", new JsonObject());
              return Optional.ofNullable(personal.getString("email"));
            });
  }
}
