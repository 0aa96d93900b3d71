package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file goes through the console as it comes: at no time more of it than a few buffers. */
class UploadTest {
  private static final int CHUNK = 64 * 1024;

  /** What the buffers of three connections may hold, most of it the kernel's. */
  private static final long BUFFERED = 48L << 20;

  private static final long FILE = 128L << 20;
  private static final int STILL_SECONDS = 2;

  private static final String UPLOAD = "/t/north/catalogue/upload?fileName=big%20file.mrc";

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final HttpClient client = town.vertx.createHttpClient();

  @AfterEach
  void close() {
    town.close();
  }

  private HttpClientRequest begun(String console, String csrf, long length) {
    RequestOptions to =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(console + UPLOAD)
            .putHeader("Cookie", "console=" + visitor.cookie("console"))
            .putHeader("X-CSRF-Token", csrf)
            .putHeader("HX-Request", "true")
            .putHeader("Content-Length", Long.toString(length));
    return Await.of(client.request(to));
  }

  @Test
  void aModuleThatReadsSlowlySlowsTheBrowserDown() throws Exception {
    Promise<HttpServerRequest> arrived = Promise.promise();
    AtomicLong received = new AtomicLong();
    town.marcChecks.takesUploads(
        request -> {
          request.pause();
          request.handler(chunk -> received.addAndGet(chunk.length()));
          request.end().onSuccess(all -> town.marcChecks.taken(request));
          arrived.tryComplete(request);
        });
    HttpClientRequest upload = begun(visitor.address(""), visitor.csrf(Town.NORTH), FILE);
    AtomicLong sent = new AtomicLong();
    Promise<Void> all = Promise.promise();
    upload.drainHandler(more -> write(upload, sent, all));
    write(upload, sent, all);
    HttpServerRequest atModule = Await.of(arrived.future());

    long before = -1;
    while (before != sent.get()) {
      before = sent.get();
      Await.of(town.vertx.timer(STILL_SECONDS, TimeUnit.SECONDS));
    }
    assertThat(sent.get()).isLessThan(BUFFERED);

    atModule.resume();
    Await.of(all.future());
    HttpClientResponse answer = Await.of(upload.response());
    assertThat(received.get()).isEqualTo(FILE);
    assertThat(answer.getHeader("HX-Redirect"))
        .isEqualTo("/t/north/catalogue/runs/" + MarcChecksStub.RUN);
    assertThat(town.marcChecks.asked()).contains("POST /marc-checks/runs?fileName=big%20file.mrc");
  }

  private static void write(HttpClientRequest upload, AtomicLong sent, Promise<Void> all) {
    while (sent.get() < FILE && !upload.writeQueueFull()) {
      upload.write(Buffer.buffer(new byte[CHUNK]));
      if (sent.addAndGet(CHUNK) == FILE) {
        upload.end().onComplete(all);
      }
    }
  }

  @Test
  void whatTheModuleRefusesAtOnceIsToldInItsWords() {
    town.marcChecks.takesUploads(
        request -> MarcChecksStub.refuse(request, 413, "The file is longer than 2 GiB."));
    Future<HttpResponse<Buffer>> sent =
        visitor
            .request(HttpMethod.POST, "/t/north/catalogue/upload?fileName=a.mrc")
            .putHeader("X-CSRF-Token", visitor.csrf(Town.NORTH))
            .putHeader("HX-Request", "true")
            .sendBuffer(Buffer.buffer(new byte[8 << 20]));
    HttpResponse<Buffer> refused = Await.of(sent);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.getHeader("HX-Retarget")).isEqualTo("#told");
    assertThat(refused.bodyAsString())
        .contains("It is too large", "The file is longer than 2 GiB.");
  }

  /** The module stands for the gateway: Okapi itself tells a module nothing of it. */
  @Test
  void aBrowserThatLeavesCutsTheUploadOff() {
    StaffConsole direct = town.console((byte) 1, town.marcChecks.uri());
    Promise<Void> cut = Promise.promise();
    Promise<Void> some = Promise.promise();
    town.marcChecks.takesUploads(
        request -> {
          request.exceptionHandler(gone -> cut.tryComplete());
          request.handler(chunk -> some.tryComplete());
        });
    String address = "http://127.0.0.1:" + direct.port();
    HttpClientRequest upload = begun(address, visitor.csrf(Town.NORTH), FILE);
    upload.write(Buffer.buffer(new byte[CHUNK]));
    Await.of(some.future());
    upload.reset();
    Await.of(cut.future());
  }
}
