package org.folioext.console.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.session.Session;

/** A request of a person who is signed in. */
public final class PageRequest {

  private final RoutingContext web;
  private final Page page;
  private final Session session;

  PageRequest(RoutingContext web, Page page, Session session) {
    this.web = web;
    this.page = page;
    this.session = session;
  }

  /** On whose behalf the gateway is called. */
  public Caller caller() {
    return new Caller(
        session.tenant(),
        Optional.of(session.tokens().access()),
        page.requestId(),
        Optional.of(page.texts().locale().getLanguage()));
  }

  /** The id of the person's own user, where their token tells it. */
  public Optional<String> me() {
    return session.tokens().userId();
  }

  public Texts texts() {
    return page.texts();
  }

  /** A segment of the path, decoded. */
  public String path(String name) {
    return web.pathParam(name);
  }

  /** A parameter of the query; a blank one is absent. */
  public Optional<String> query(String name) {
    return web.queryParam(name).stream().findFirst().map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A parameter of the query as a number from 0; absent where it is none. */
  public Optional<Integer> number(String name) {
    return query(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  /** A field of the form that was sent; a blank one is absent. */
  public Optional<String> form(String name) {
    return Optional.ofNullable(web.request().getFormAttribute(name))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  /** Whether a script asks for a part of a page. */
  public boolean partly() {
    return Pages.partly(web);
  }

  /** All fields of a name in the form that was sent; blank ones are left out. */
  public List<String> forms(String name) {
    return web.request().formAttributes().getAll(name).stream()
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  /** A field of the form that was sent as it stands, lines and all; empty where it is absent. */
  public String written(String name) {
    return Optional.ofNullable(web.request().getFormAttribute(name))
        .map(text -> text.replace("\r\n", "\n"))
        .orElse("");
  }

  /** The request itself, for bodies that are streamed. */
  public HttpServerRequest http() {
    return web.request();
  }
}
