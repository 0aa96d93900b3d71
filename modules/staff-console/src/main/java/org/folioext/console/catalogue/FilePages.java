package org.folioext.console.catalogue;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.console.catalogue.Views.Upload;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;
import org.folioext.okapi.Failure;

/** Files that come in and go out; none is ever whole in memory. */
final class FilePages {

  /** As many as a list to choose from can have. */
  private static final int PROFILES = 500;

  private final MarcChecks marcChecks;

  FilePages(MarcChecks marcChecks) {
    this.marcChecks = marcChecks;
  }

  Future<View> form(PageRequest request) {
    return Gateway.orElse(
            marcChecks.profiles(request.caller(), 0, PROFILES), new Found<>(List.of(), 0))
        .map(found -> View.html("catalogue/upload", new Upload(found.items())));
  }

  Future<View> upload(PageRequest request) {
    Optional<String> name = request.query("fileName");
    if (name.isEmpty()) {
      return Failure.invalid("refused", "A file has a name.").future();
    }
    return marcChecks
        .upload(request.caller(), name.get(), request.query("profileId"), request.http())
        .map(run -> View.redirect(Links.run(run.id())));
  }

  Future<View> report(PageRequest request) {
    String format = oneOf(Set.of("csv", "jsonl"), request.query("format"));
    String id = request.path("id");
    String lang = request.texts().locale().getLanguage();
    return marcChecks
        .run(request.caller(), id)
        .compose(
            run ->
                marcChecks
                    .report(request.caller(), id, format, lang)
                    .map(
                        file ->
                            new View.Download(file, stem(run.fileName()) + "-findings." + format)));
  }

  Future<View> recordsFile(PageRequest request) {
    String part = oneOf(Set.of("clean", "held"), request.query("part"));
    String severity = oneOf(Set.copyOf(Severity.ALL), request.query("severity"));
    String id = request.path("id");
    return marcChecks
        .run(request.caller(), id)
        .compose(
            run ->
                marcChecks
                    .recordsFile(request.caller(), id, part, severity)
                    .map(file -> new View.Download(file, named(run.fileName(), part))));
  }

  private static String oneOf(Set<String> values, Optional<String> asked) {
    return asked
        .filter(values::contains)
        .orElseThrow(() -> Failure.invalid("refused", "A parameter is missing or unknown."));
  }

  /** vendor.mrc: vendor-clean.mrc. */
  private static String named(String fileName, String part) {
    String stem = stem(fileName);
    return stem + "-" + part + fileName.substring(stem.length());
  }

  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
