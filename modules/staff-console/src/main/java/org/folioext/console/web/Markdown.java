package org.folioext.console.web;

import gg.jte.Content;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A text in Markdown as a part of a page: HTML in it is shown, not used, and links lead to the web
 * alone. Its headings are put below those of the page, and the first is left out, since the page
 * has it.
 */
public final class Markdown {

  private static final int BELOW = 1;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private Markdown() {}

  /** What a template puts into a page. */
  public static Content of(String text) {
    Node document = PARSER.parse(text);
    if (document.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
      title.unlink();
    }
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        heading.setLevel(Math.min(6, heading.getLevel() + BELOW));
      }
    }
    String html = RENDERER.render(document);
    return output -> output.writeContent(html);
  }
}
