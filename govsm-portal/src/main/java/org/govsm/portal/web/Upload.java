package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;

/** A file that came as the body of a request. It is on disk, and gone with the request. */
public final class Upload {

  private static final String PROPERTY = Upload.class.getName();

  /** Of an API, or of a page; Jersey takes both also with a slash at the end. */
  private static final Pattern ROUTE =
      Pattern.compile(
          "POST (?:/api/v1)?/contracts/[^/]+/(?:readings|counted)/?"
              + "|POST (?:/api/v1)?/packs/?"
              + "|POST /governance/[^/]+/facts/?"
              + "|POST /suppliers/[^/]+/[^/]+/checks/?"
              + "|POST (?:/api/v1/departments/[^/]+/rti|/rti/[^/]+)/[^/]+/documents/[^/]+/copy/?"
              + "|POST /posts/[^/]+/feed/?"
              + "|POST /queries/[^/]+/comments/?"
              + "|POST /payments/[^/]+/answers/?"
              + "|POST /api/v1/departments/[^/]+/payment-answers/?"
              + "|PUT /api/v1/departments/[^/]+/facts/?");

  /** Parameters of a segment, which Jersey leaves out when it looks for a route. */
  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private final Path file;
  private final long bytes;

  public Upload(Path file, long bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** Whether a request brings a file, and so may be larger than others. */
  public static boolean isExpected(Request request) {
    String path = MATRIX.matcher(request.getRequestURI()).replaceAll("");
    return isRoute(request.getMethod().getMethodString() + " " + path);
  }

  /** Whether a route takes a file, such as {@code POST /api/v1/packs}. */
  public static boolean isRoute(String methodAndPath) {
    return ROUTE.matcher(methodAndPath).matches();
  }

  public void attachTo(Request request) {
    request.setAttribute(PROPERTY, this);
  }

  /**
   * The file of a request.
   *
   * @return the file, empty where the request has no body
   * @throws ProblemException with status 404 if the address is another way to write the route, so
   *     that the file was not looked for
   */
  public static Upload of(ContainerRequestContext request) {
    return find(request).orElseThrow(() -> new ProblemException(ProblemDetail.of(404)));
  }

  /** The file of a request, empty for a request to a route that takes none. */
  public static Optional<Upload> find(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof Upload upload
        ? Optional.of(upload)
        : Optional.empty();
  }

  /**
   * Keeps the file beyond the request; whoever does takes it away.
   *
   * @throws IOException if the disk fails
   */
  public KeptUpload keep() throws IOException {
    return KeptUpload.of(file);
  }

  /** Its length. */
  public long bytes() {
    return bytes;
  }

  /**
   * Reads it from its start; as often as needed, but not after the request.
   *
   * @throws IOException if the disk fails
   */
  public InputStream open() throws IOException {
    return bytes == 0
        ? InputStream.nullInputStream()
        : new BufferedInputStream(Files.newInputStream(file));
  }
}
