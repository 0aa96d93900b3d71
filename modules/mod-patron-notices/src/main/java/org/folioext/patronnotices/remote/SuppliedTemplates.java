package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.plan.SuppliedTemplate;
import org.folioext.patronnotices.domain.plan.Templates;

/**
 * The templates that come with the module (interface template-engine): those that the reference
 * rules name. Thread-safe.
 */
public final class SuppliedTemplates {
  private static final String RESOURCE = "patron-notices/templates.json";
  private static final String PATH = "/templates";
  private static final int UNPROCESSABLE = 422;

  private final List<JsonObject> templates;

  private SuppliedTemplates(List<JsonObject> templates) {
    this.templates = List.copyOf(templates);
  }

  /** Those of the file that the module ships. */
  public static SuppliedTemplates read() {
    try (InputStream in = SuppliedTemplates.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      JsonArray all =
          new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .getJsonArray("templates");
      return new SuppliedTemplates(all.stream().map(JsonObject.class::cast).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds those that are not there, one after another; whatever the library has stays as it is.
   *
   * @param told what is done of each as soon as it was added
   * @return fails with CallFailed, or with NotSeen; what was added before is there
   */
  public Future<List<SuppliedTemplate>> add(
      Gateway gateway, Function<SuppliedTemplate, Future<Void>> told) {
    LibraryNames library = new LibraryNames(gateway);
    return library
        .templates()
        .compose(
            present -> {
              Future<List<SuppliedTemplate>> done = Future.succeededFuture(new ArrayList<>());
              for (JsonObject template : templates) {
                done =
                    done.compose(
                        before ->
                            add(gateway, library, present, template)
                                .compose(
                                    one ->
                                        one.added()
                                            ? told.apply(one).map(one)
                                            : Future.succeededFuture(one))
                                .onSuccess(before::add)
                                .map(before));
              }
              return done;
            });
  }

  private static Future<SuppliedTemplate> add(
      Gateway gateway, LibraryNames library, Templates present, JsonObject template) {
    return isThere(present, template)
        ? Future.succeededFuture(supplied(template, false))
        : gateway
            .send(PATH, template)
            .map(supplied(template, true))
            .recover(failure -> raced(library, template, failure));
  }

  /** Somebody may have added it at the same time: ids are refused twice. */
  private static Future<SuppliedTemplate> raced(
      LibraryNames library, JsonObject template, Throwable failure) {
    return failure instanceof CallFailed call && call.status().orElse(0) == UNPROCESSABLE
        ? library
            .templates()
            .compose(
                now ->
                    isThere(now, template)
                        ? Future.succeededFuture(supplied(template, false))
                        : Future.failedFuture(failure))
        : Future.failedFuture(failure);
  }

  private static boolean isThere(Templates present, JsonObject template) {
    return present.template(template.getString("id")).isPresent()
        || present.template(template.getString("name")).isPresent();
  }

  private static SuppliedTemplate supplied(JsonObject template, boolean added) {
    return new SuppliedTemplate(
        UUID.fromString(template.getString("id")), template.getString("name"), added);
  }
}
