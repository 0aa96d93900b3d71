package org.folioext.console.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.folioext.okapi.http.Routes;

/**
 * Style, scripts and icon, held in memory. The address of a file holds a hash of it, so that
 * browsers keep it for ever and still see a new one at once. Immutable.
 */
public final class Assets implements Routes {

  private static final int HASH = 12;
  private static final String OWN = "/org/folioext/console/static/";

  private final Map<String, Asset> assets = new HashMap<>();

  private record Asset(String name, String type, String hash, Buffer plain, Buffer zipped) {}

  public Assets() {
    add("console.css", "text/css; charset=utf-8", OWN + "console.css");
    add("console.js", "text/javascript; charset=utf-8", OWN + "console.js");
    add("icon.svg", "image/svg+xml", OWN + "icon.svg");
    String htmx = "/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js";
    add("htmx.js", "text/javascript; charset=utf-8", htmx);
  }

  /**
   * Where a file is.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public String url(String name) {
    return Optional.ofNullable(assets.get(name))
        .map(asset -> "/static/" + asset.hash() + "/" + name)
        .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
  }

  /** The names of all of them. */
  public List<String> names() {
    return assets.keySet().stream().sorted().toList();
  }

  @Override
  public void mount(Router router) {
    router.get("/static/:hash/:name").handler(this::send);
  }

  private void send(RoutingContext web) {
    Asset asset = assets.get(web.pathParam("name"));
    if (asset == null || !asset.hash().equals(web.pathParam("hash"))) {
      web.fail(404);
      return;
    }
    String accepts = Optional.ofNullable(web.request().getHeader("Accept-Encoding")).orElse("");
    HttpServerResponse response =
        web.response()
            .putHeader("Content-Type", asset.type())
            .putHeader("Cache-Control", "public, max-age=31536000, immutable")
            .putHeader("Vary", "Accept-Encoding");
    if (accepts.contains("gzip")) {
      response.putHeader("Content-Encoding", "gzip").end(asset.zipped());
    } else {
      response.end(asset.plain());
    }
  }

  private void add(String name, String type, String resource) {
    byte[] content = read(resource);
    assets.put(name, new Asset(name, type, hash(content), Buffer.buffer(content), zipped(content)));
  }

  private static String htmxVersion() {
    try (InputStream in =
        Assets.class.getResourceAsStream("/org/folioext/console/module.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("htmx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Buffer zipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }
}
