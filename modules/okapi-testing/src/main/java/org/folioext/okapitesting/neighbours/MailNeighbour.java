package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Plays mod-sender 1.12.0, mod-email 1.17.0 and the mail server behind them, which keeps and counts
 * what reaches it. mod-sender asks the gateway for the recipient, and answers before the mail goes
 * out; mod-email writes its row after that. What goes wrong is set by tests. It checks no
 * permissions: that is the gateway's part. Safe for use by several threads.
 */
public final class MailNeighbour {
  private final Instance sender;
  private final Instance email;
  private final Map<String, Post> tenants;
  private final Faulty<MailFault> faults;
  private final Latency latency;

  private MailNeighbour(
      Instance sender,
      Instance email,
      Map<String, Post> tenants,
      Faulty<MailFault> faults,
      Latency latency) {
    this.sender = sender;
    this.email = email;
    this.tenants = tenants;
    this.faults = faults;
    this.latency = latency;
  }

  /** Starts both modules on free ports of 127.0.0.1; nothing goes wrong yet. */
  public static Future<MailNeighbour> start(Vertx vertx, Clock clock) {
    Map<String, Post> tenants = new ConcurrentHashMap<>();
    Faulty<MailFault> faults = new Faulty<>(MailFault.NONE);
    Latency latency = new Latency(vertx);
    Posts posts = tenant -> tenants.computeIfAbsent(tenant, name -> new Post(clock));
    Router sending = NeighbourServer.router(vertx, latency);
    new SenderApi(vertx, posts, faults).mount(sending);
    Router mailing = NeighbourServer.router(vertx, latency);
    new EmailApi(posts, faults).mount(mailing);
    Future<Instance> sender = Instance.start(vertx, sending, SenderApi.descriptor());
    Future<Instance> email = Instance.start(vertx, mailing, EmailApi.descriptor());
    return Future.all(sender, email)
        .map(both -> new MailNeighbour(sender.result(), email.result(), tenants, faults, latency));
  }

  /** mod-sender: {@code /message-delivery}. */
  public Instance sender() {
    return sender;
  }

  /** mod-email: {@code /email}; and for people {@code /mails}, a page with all that went out. */
  public Instance email() {
    return email;
  }

  /** From now on every message goes wrong so. */
  public void always(MailFault fault) {
    faults.always(fault);
  }

  /** The next messages go wrong so, those after them as was said before. */
  public void next(int messages, MailFault fault) {
    faults.next(messages, fault);
  }

  /** From now on both modules take so long for every answer. */
  public void latency(Duration time) {
    latency.set(time);
  }

  /** The notificationId of each call of {@code /message-delivery}, in order, refused ones too. */
  public List<String> calls(String tenant) {
    return post(tenant).calls();
  }

  /** What went out, in order; letters for the printer too. */
  public List<Mail> mails(String tenant) {
    return post(tenant).mails();
  }

  /** How many went out for each notificationId. */
  public Map<String, Long> counts(String tenant) {
    return mails(tenant).stream()
        .collect(Collectors.groupingBy(Mail::notificationId, Collectors.counting()));
  }

  /** The rows of mod-email, in order, as copies. */
  public List<JsonObject> rows(String tenant) {
    return post(tenant).rows().all().stream().map(JsonObject::copy).toList();
  }

  /** Rows that are late are there from now on. */
  public void writeLateRows(String tenant) {
    post(tenant).writeLate();
  }

  /** What mod-email's timer does every five minutes with mails that were not delivered. */
  public void tryAgain(String tenant) {
    post(tenant).tryAgain(faults);
  }

  private Post post(String tenant) {
    return tenants.getOrDefault(tenant, new Post(Clock.systemUTC()));
  }

  /** What each tenant has. */
  interface Posts {
    Post of(String tenant);
  }

  /** Stops both. */
  public Future<Void> close() {
    return Future.join(sender.down(), email.down()).mapEmpty();
  }
}
