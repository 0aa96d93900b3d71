package org.folioext.console.patrons;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.PageGroup;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/** The pages over mod-patron-flags, made of parts. */
public final class PatronPages implements PageGroup {

  private static final Url FIRST = new Url("/patrons/flags", Map.of());

  private final List<PatronPart> parts;

  public PatronPages(List<PatronPart> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public String id() {
    return "patrons";
  }

  @Override
  public List<String> bundles() {
    return Stream.concat(
            Stream.of(id()), parts.stream().flatMap(part -> part.bundles().stream()).sorted())
        .toList();
  }

  @Override
  public Optional<String> module() {
    return Optional.of("/patron-flags/settings");
  }

  @Override
  public Map<String, String> takes() {
    return parts.stream()
        .flatMap(part -> part.takes().entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("", request -> Future.succeededFuture(View.redirect(FIRST)));
    parts.forEach(part -> part.mount(routes));
  }
}
