package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import org.folioext.marcchecks.app.RecordChecks;
import org.folioext.marcchecks.domain.RecordForm;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Bodies;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Plain;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.text.Language;

/** checkRecord: one record in, findings out. */
public final class CheckRoutes implements Routes {
  /** Bytes of a body; a record of ISO 2709 has at most 99,999, in other forms a few times that. */
  private static final int MOST = 1 << 20;

  /** Bytes of bodies in work at once; each takes some fifty times as much while it is checked. */
  private static final int AT_ONCE = 2 << 20;

  private static final Map<String, RecordForm> FORMS =
      Map.of(
          "application/json", RecordForm.MARC_JSON,
          "application/xml", RecordForm.MARC_XML,
          "text/xml", RecordForm.MARC_XML,
          "application/marcxml+xml", RecordForm.MARC_XML,
          "application/marc", RecordForm.ISO_2709,
          "application/octet-stream", RecordForm.ISO_2709);

  private static final String TYPES =
      "application/json, application/xml, text/xml, application/marcxml+xml, application/marc,"
          + " application/octet-stream";

  private final RecordChecks checks;
  private final FindingJson json;

  /** Checks by a use case. */
  public CheckRoutes(RecordChecks checks, FindingJson json) {
    this.checks = checks;
    this.json = json;
  }

  @Override
  public void mount(Router router) {
    router
        .post("/marc-checks/check")
        .handler(new Bodies(AT_ONCE))
        .handler(Plain.answering(this::check));
  }

  private Future<Answer> check(RoutingContext web) {
    HttpServerRequest request = web.request();
    String tenant = RequestScope.headers(web).tenant();
    Language language = Languages.asked(request);
    RecordForm form = FORMS.get(Plain.contentType(request));
    if (form == null) {
      return Plain.unsupported(TYPES).future();
    }
    Optional<String> profile = Optional.ofNullable(request.getParam("profile"));
    return Bodies.use(
        web,
        MOST,
        body ->
            checks.check(
                tenant,
                profile,
                new RecordChecks.Sent(form, body.length(), () -> bytes(form, body)),
                checked -> Answer.ok(json.of(checked, language))));
  }

  private static byte[] bytes(RecordForm form, Buffer body) {
    return form == RecordForm.MARC_JSON ? SrsRecord.content(body) : body.getBytes();
  }
}
