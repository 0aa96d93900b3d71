package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.storage.run.Runs;
import org.folioext.okapi.cql.Page;

/**
 * A dozen made-up records, six of them with a fault, for who wants to see findings. Thread-safe.
 */
public final class SampleFile {
  private static final String NAME = "sample.mrk";

  private final Uploading uploading;
  private final Runs runs;
  private final BiConsumer<String, Run> made;

  /**
   * Takes the file as it takes those that are sent.
   *
   * @param made told of the tenant and of the run that was made for it
   */
  public SampleFile(Uploading uploading, Runs runs, BiConsumer<String, Run> made) {
    this.uploading = uploading;
    this.runs = runs;
    this.made = made;
  }

  /** Makes a run of it that waits, where the tenant has none of a file of that name. */
  public Future<Void> load(String tenant) {
    return runs.list(tenant, "fileName==\"" + NAME + "\"", new Page(0, 0))
        .compose(there -> there.total() > 0 ? Future.succeededFuture() : take(tenant));
  }

  private Future<Void> take(String tenant) {
    Buffer file = file();
    NewRun asked = new NewRun(tenant, NAME, Optional.empty(), Optional.empty(), Set.of(), "sample");
    Future<Void> unbroken = Promise.<Void>promise().future();
    return uploading
        .upload(asked, new Uploading.Body(new OneBuffer(file), unbroken, file.length()))
        .onSuccess(run -> made.accept(tenant, run))
        .mapEmpty();
  }

  private static Buffer file() {
    try (InputStream in = SampleFile.class.getResourceAsStream(NAME)) {
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + NAME + " of the program itself", e);
    }
  }
}
