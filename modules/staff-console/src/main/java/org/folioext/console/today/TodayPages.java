package org.folioext.console.today;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.today.Card.Line;
import org.folioext.console.today.Card.Tone;
import org.folioext.console.web.PageGroup;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/**
 * The start page: a card for each module that is installed. One that cannot be asked says so on its
 * card, and leaves the others alone.
 */
public final class TodayPages implements PageGroup {

  private final List<TodaySource> sources;

  public TodayPages(List<TodaySource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public String id() {
    return "today";
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("", this::today);
  }

  private Future<View> today(PageRequest request) {
    List<Future<Optional<Card>>> cards =
        sources.stream().map(source -> card(source, request)).toList();
    return Future.all(cards)
        .map(
            all ->
                View.html(
                    "today/today",
                    new Today(cards.stream().flatMap(card -> card.result().stream()).toList())));
  }

  private static Future<Optional<Card>> card(TodaySource source, PageRequest request) {
    return source
        .card(request)
        .map(Optional::of)
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() != Kind.SIGNED_OUT
                    ? Future.succeededFuture(silent(source, request, failure))
                    : Future.failedFuture(cause));
  }

  private static Optional<Card> silent(
      TodaySource source, PageRequest request, GatewayFailure failure) {
    if (failure.kind() == Kind.NOT_INSTALLED) {
      return Optional.empty();
    }
    boolean forbidden = failure.kind() == Kind.FORBIDDEN;
    Line line =
        new Line(
            forbidden ? Tone.KNOWN : Tone.BROKEN,
            request.texts().text(forbidden ? "today.forbidden" : "today.silent"),
            new Url("/today", Map.of()));
    return Optional.of(new Card(request.texts().text(source.titleKey()), List.of(line), List.of()));
  }
}
