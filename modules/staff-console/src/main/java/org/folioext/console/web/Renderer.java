package org.folioext.console.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the templates that the build compiled; what they show is escaped. For many threads. */
public final class Renderer {

  private static final String PACKAGE = "org.folioext.console.template";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Renderer.class.getClassLoader(), PACKAGE);

  /** A page, or a part of one. */
  public String render(String template, Page page, Object model) {
    StringOutput output = new StringOutput(16 * 1024);
    engine.render(template + ".jte", Map.of("page", page, "model", model), output);
    return output.toString();
  }
}
