package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.RulePreview;
import org.folioext.patronflags.domain.scan.RuleCount;

/** What answers the operation that counts whom a rule would flag. Thread-safe. */
public final class PreviewOperations {

  private static final String EVIDENCE = "patron-flags.flags.evidence.get";

  private final RulePreview preview;
  private final Texts texts;

  /** Answers by a use case. */
  public PreviewOperations(RulePreview preview, Texts texts) {
    this.preview = preview;
    this.texts = texts;
  }

  /** previewGroupRule. */
  public Future<Answer> count(Call call) {
    Language language = Languages.of(call.web().request());
    return preview
        .count(call.headers(), call.body().getString("yaml"))
        .map(new Mistaken(texts, language)::good)
        .map(count -> json(count, language, seesWho(call.headers())))
        .map(Answer::ok);
  }

  /** Without an auth module all may. */
  private static boolean seesWho(OkapiHeaders headers) {
    return headers.token().isEmpty() || headers.permissions().contains(EVIDENCE);
  }

  private JsonObject json(RuleCount count, Language language, boolean seesWho) {
    JsonObject json =
        new JsonObject()
            .put("read", count.read())
            .put("leftOut", count.leftOut())
            .put("flagged", count.flagged())
            .put("clear", count.clear())
            .put("cannotTell", count.unknown())
            .put("unseen", count.unseen())
            .put("whole", count.isWhole())
            .put("reasons", reasons(count.cannotTell(), language));
    count.stopped().ifPresent(why -> json.put("stopped", why.id()));
    if (seesWho) {
      json.put("samples", new JsonArray(count.samples().stream().map(UUID::toString).toList()));
    }
    return json;
  }

  private JsonArray reasons(Map<String, Long> reasons, Language language) {
    JsonArray all = new JsonArray();
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            one ->
                all.add(
                    new JsonObject()
                        .put("why", one.getKey())
                        .put("text", texts.of(Message.of(one.getKey()), language))
                        .put("patrons", one.getValue())));
    return all;
  }
}
