package org.folioext.console.notices;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.web.PageGroup;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/** The pages over mod-patron-notices, made of parts. */
public final class NoticePages implements PageGroup {

  private final List<NoticePart> parts;

  public NoticePages(List<NoticePart> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public String id() {
    return "notices";
  }

  @Override
  public List<String> bundles() {
    return Stream.concat(
            Stream.of(id()), parts.stream().flatMap(part -> part.bundles().stream()).sorted())
        .toList();
  }

  @Override
  public Optional<String> module() {
    return Optional.of("/patron-notices/settings");
  }

  @Override
  public Map<String, String> takes() {
    return parts.stream()
        .flatMap(part -> part.takes().entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("", request -> Future.succeededFuture(View.redirect(NoticeLinks.RULES)));
    parts.forEach(part -> part.mount(routes));
  }
}
