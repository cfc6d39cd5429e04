package org.govsm.portal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in to Jersey when it is whole: a visitor who does not ask too often, known method,
 * clean address, own origin, body not too large and all arrived. A body that drips in holds no
 * worker thread.
 */
final class FrontDoor extends HttpHandler {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  private static final String PLAIN = "[A-Za-z0-9._~!$&'()*+,;=:@/-]";

  /** No control character but tab and line ends. */
  private static final String ENCODED =
      "%(?:[2-6][0-9A-Fa-f]|7[0-9A-Ea-e]|[89A-Fa-f][0-9A-Fa-f]|0[9AaDd])";

  private static final Pattern PATH = Pattern.compile("(?:" + PLAIN + "|" + ENCODED + ")*+");
  private static final Pattern QUERY =
      Pattern.compile("(?:" + PLAIN + "|[?\\[\\]]|" + ENCODED + ")*+");

  private static final Duration WAIT_FOR_A_PLACE = Duration.ofSeconds(10);

  private final GrizzlyHttpContainer jersey;
  private final Admission admission;
  private final UploadPlaces places = new UploadPlaces();

  FrontDoor(GrizzlyHttpContainer jersey, Admission admission) {
    this.jersey = jersey;
    this.admission = admission;
  }

  @Override
  public void start() {
    super.start();
    jersey.start();
  }

  @Override
  public void destroy() {
    jersey.destroy();
    super.destroy();
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    SafeHeaders.addTo(response, admission.reach().isSecure());
    Remote remote = Remote.of(request, admission.reach());
    Duration wait = admission.throttle().take(remote.network());
    if (!wait.isZero()) {
      refuseForNow(response, wait);
    } else if (!METHODS.contains(request.getMethod().getMethodString())) {
      response.sendError(501);
    } else if (!isClean(request)) {
      refuseBody(response, 400);
    } else if (!SameOrigin.isOf(request, remote.scheme(), admission.reach())) {
      refuseBody(response, 403);
    } else {
      admit(request, response, remote);
    }
  }

  private void admit(Request request, Response response, Remote remote) throws IOException {
    boolean upload = Upload.isExpected(request);
    if (request.getContentLengthLong() > admission.limits().mostBytes(upload)) {
      refuseBody(response, 413);
    } else if (!upload) {
      new BodyInMemory(admission.limits().bodyBytes(), request, response, jersey)
          .start(admission.limits().mostMillis(false));
    } else if (places.enter(remote.network())) {
      takeFile(request, response, () -> places.leave(remote.network()));
    } else {
      refuseForNow(response, WAIT_FOR_A_PLACE);
    }
  }

  private void takeFile(Request request, Response response, Runnable after) throws IOException {
    RequestLimits limits = admission.limits();
    BodyInFile file;
    try {
      file =
          new BodyInFile(
              limits.uploadBytes(), admission.uploads(), request, response, jersey, after);
    } catch (IOException e) {
      after.run();
      refuseBody(response, 503); // the disk is full
      return;
    }
    file.start(limits.mostMillis(true));
  }

  /** The rest of the body is not read, so the connection cannot be used again. */
  static void refuseBody(Response response, int status) throws IOException {
    response.setHeader("Connection", "close");
    response.sendError(status);
  }

  private static void refuseForNow(Response response, Duration wait) throws IOException {
    response.setHeader("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
    response.setHeader("Connection", "close");
    response.sendError(429, "Too Many Requests"); // Grizzly has no words for it
  }

  private boolean isClean(Request request) {
    return matches(PATH, request.getRequestURI())
        && matches(QUERY, request.getQueryString())
        && isNamedOnce(request)
        && admission.reach().names(request.getHeader("Host"));
  }

  /** A proxy in front could go by the other of two names. */
  private static boolean isNamedOnce(Request request) {
    Iterator<String> names = request.getHeaders("Host").iterator();
    if (names.hasNext()) {
      names.next();
    }
    return !names.hasNext();
  }

  private static boolean matches(Pattern pattern, @Nullable String part) {
    return part == null || pattern.matcher(part).matches();
  }
}
