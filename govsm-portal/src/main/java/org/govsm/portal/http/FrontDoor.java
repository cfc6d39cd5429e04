package org.govsm.portal.http;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in to Jersey when it is whole: known method, clean address, body not too large and
 * all arrived. A body that drips in holds no worker thread.
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

  private final GrizzlyHttpContainer jersey;
  private final RequestLimits limits;
  private final UploadFolder uploads;
  private final Reach reach;

  FrontDoor(GrizzlyHttpContainer jersey, RequestLimits limits, UploadFolder uploads, Reach reach) {
    this.jersey = jersey;
    this.limits = limits;
    this.uploads = uploads;
    this.reach = reach;
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
    SafeHeaders.addTo(response);
    if (!METHODS.contains(request.getMethod().getMethodString())) {
      response.sendError(501);
    } else if (!isClean(request)) {
      response.sendError(400);
    } else if (!SameOrigin.isOf(request, reach)) {
      refuseBody(response, 403);
    } else {
      Remote.attachTo(request, reach.isBehindProxy());
      admit(request, response, Upload.isExpected(request));
    }
  }

  private void admit(Request request, Response response, boolean upload) throws IOException {
    if (request.getContentLengthLong() > limits.mostBytes(upload)) {
      refuseBody(response, 413);
    } else {
      reader(request, response, upload).start(limits.mostMillis(upload));
    }
  }

  private BodyReader reader(Request request, Response response, boolean upload) throws IOException {
    return upload
        ? new BodyInFile(limits.uploadBytes(), uploads, request, response, jersey)
        : new BodyInMemory(limits.bodyBytes(), request, response, jersey);
  }

  /** The rest of the body is not read, so the connection cannot be used again. */
  static void refuseBody(Response response, int status) throws IOException {
    response.setHeader("Connection", "close");
    response.sendError(status);
  }

  private boolean isClean(Request request) {
    return matches(PATH, request.getRequestURI())
        && matches(QUERY, request.getQueryString())
        && reach.names(request.getHeader("Host"));
  }

  private static boolean matches(Pattern pattern, @Nullable String part) {
    return part == null || pattern.matcher(part).matches();
  }
}
