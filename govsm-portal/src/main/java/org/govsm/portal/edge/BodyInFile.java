package org.govsm.portal.edge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.govsm.portal.web.Upload;
import org.govsm.portal.web.UploadFolder;

/** A body that is written to a temporary file as it comes in. */
final class BodyInFile extends BodyReader {

  private static final int PART = 64 * 1024;

  private final long most;
  private final Path file;
  private final OutputStream out;
  private final Runnable after;
  private long bytes;

  BodyInFile(
      long most,
      UploadFolder folder,
      Request request,
      Response response,
      GrizzlyHttpContainer jersey,
      Runnable after)
      throws IOException {
    super(request, response, jersey);
    this.most = most;
    this.file = folder.file();
    this.after = after;
    this.out = Files.newOutputStream(file);
  }

  @Override
  int wanted() {
    return 1;
  }

  @Override
  public void onDataAvailable() throws IOException {
    if (isOver()) {
      return;
    } else if (!drain()) {
      refuseTooLarge();
    } else if (bytes != request().getContentLengthLong()) {
      // Asking for more than there is would take the start of the next request.
      body().notifyAvailable(this, wanted());
    }
  }

  @Override
  boolean take() throws IOException {
    if (!drain()) {
      return false;
    }
    out.close();
    new Upload(file, bytes).attachTo(request());
    return true;
  }

  /** Writes what has come. The timeout may free the file meanwhile. */
  private synchronized boolean drain() throws IOException {
    byte[] part = new byte[PART];
    while (body().readyData() > 0) {
      int n = body().read(part, 0, Math.min(PART, body().readyData()));
      bytes += n;
      if (bytes > most) {
        return false;
      }
      out.write(part, 0, n);
    }
    return true;
  }

  @Override
  synchronized void free() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      after.run();
    }
  }
}
