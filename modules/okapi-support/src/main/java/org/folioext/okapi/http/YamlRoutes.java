package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.text.Language;

/**
 * A YAML text of a tenant that is read and replaced, GET and PUT of one path: the validated router
 * does not know YAML.
 *
 * @param longest bytes of a text at most
 * @param read the text of a tenant
 * @param replace what a new text comes to
 */
public record YamlRoutes(
    String path,
    int longest,
    Function<String, Future<String>> read,
    Function<Replacing, Future<Answer>> replace)
    implements Routes {

  private static final String TYPE = "application/yaml";
  private static final Set<String> TYPES = Set.of(TYPE, "application/x-yaml", "text/yaml");

  /**
   * A text that is to take the place of what there is.
   *
   * @param dryRun whether only to say what it would change
   * @param language in which mistakes are told
   */
  public record Replacing(OkapiHeaders headers, String yaml, boolean dryRun, Language language) {

    /** Who asks. */
    public Caller caller() {
      return Caller.of(headers);
    }
  }

  @Override
  public void mount(Router router) {
    router.get(path).handler(Plain.answering(this::get));
    router.put(path).handler(Plain.answering(this::put));
  }

  private Future<Answer> get(RoutingContext web) {
    return read.apply(RequestScope.headers(web).tenant()).map(yaml -> Answer.text(TYPE, yaml));
  }

  private Future<Answer> put(RoutingContext web) {
    OkapiHeaders headers = RequestScope.headers(web);
    boolean dryRun = Plain.flag(web.request(), "dryRun");
    Language language = Languages.of(web.request());
    if (!TYPES.contains(Plain.contentType(web.request()))) {
      return Plain.unsupported(TYPE).future();
    }
    return Bodies.read(web, longest)
        .map(YamlRoutes::text)
        .compose(yaml -> replace.apply(new Replacing(headers, yaml, dryRun, language)));
  }

  private static String text(Buffer body) {
    ByteBuffer bytes = ByteBuffer.wrap(body.getBytes());
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      String at = String.valueOf(bytes.position());
      throw new Failure(
          FailureKind.INVALID,
          "not-utf-8",
          "The body is no UTF-8 from byte " + at + " on.",
          Map.of("in", "body", "byte", at));
    }
  }
}
