package org.folioext.patronnotices.remote;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.domain.plan.Template;

/** Templates as mod-template-engine writes them (ramls/template.json of 1.20). Stateless. */
public final class TemplateReader {

  private TemplateReader() {}

  /** What a template says in its languages; one of which nobody says that it is off is on. */
  public static Template template(JsonObject record) {
    JsonObject localized = Given.object(record, "localizedTemplates");
    Map<String, Template.Text> texts =
        localized.fieldNames().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), language -> text(Given.object(localized, language))));
    return Template.of(texts).active(record.getValue("active") != Boolean.FALSE);
  }

  private static Template.Text text(JsonObject localized) {
    return new Template.Text(
        Given.text(localized, "header").orElse(""), Given.text(localized, "body").orElse(""));
  }
}
