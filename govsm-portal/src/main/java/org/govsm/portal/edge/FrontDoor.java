package org.govsm.portal.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ClientAddress;
import org.govsm.portal.web.SafeHeaders;
import org.govsm.portal.web.SameOrigin;
import org.govsm.portal.web.UnknownNowException;
import org.govsm.portal.web.Upload;

/**
 * Front door: lets a request in to Jersey when it is whole: a visitor who does not ask too often,
 * known method, clean address, own origin, body not too large and all arrived. A body that drips in
 * holds no worker thread.
 */
final class FrontDoor extends HttpHandler {

  static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  private static final String ENDED = FrontDoor.class.getName() + ".ended";

  private static final String SIGN_IN = "/sign-in?back=%2F";

  private static final Duration WAIT_FOR_A_PLACE = Duration.ofSeconds(10);
  private static final Duration SHORT_WAIT = Duration.ofSeconds(2);

  /** How long the rest of a refused body may come. */
  private static final Duration LINGER = Duration.ofSeconds(30);

  private final GrizzlyHttpContainer jersey;
  private final Admission admission;
  private final BodyRooms rooms;
  private final OpenRequests requests;

  FrontDoor(GrizzlyHttpContainer jersey, Admission admission, OpenRequests requests) {
    this.requests = requests;
    this.jersey = jersey;
    this.admission = admission;
    this.rooms =
        new BodyRooms(admission.callers(), admission.limits(), Runtime.getRuntime().maxMemory());
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
    if (connection(request).getAttributes().getAttribute(ENDED) != null) {
      connection(request).closeSilently(); // what comes after a refusal is no request
      return;
    }
    if (!request.getRequest().getProcessingState().isStayAlive()) {
      end(response); // it said so itself
    }
    ClientAddress clientAddress = ClientAddress.of(request, admission.publicHosts());
    SafeHeaders.addTo(response, admission.publicHosts().isSecure() && !clientAddress.isPlain());
    if (!requests.admit(request)) {
      refuseForNow(response, 503, SHORT_WAIT); // it stops
      return;
    }
    Duration wait = admission.rateLimiter().take(clientAddress.network());
    if (!wait.isZero()) {
      refuseForNow(response, 429, wait);
    } else if (!METHODS.contains(request.getMethod().getMethodString())) {
      refuseBody(response, 501);
    } else if (!CleanTarget.isOf(request, admission.publicHosts())) {
      refuseBody(response, 400);
    } else if (!SameOrigin.isOf(request, clientAddress.scheme(), admission.publicHosts())) {
      refuseBody(response, 403);
    } else {
      admit(request, response, clientAddress);
    }
  }

  private void admit(Request request, Response response, ClientAddress clientAddress)
      throws IOException {
    boolean upload = Upload.isExpected(request);
    if (request.getContentLengthLong() > admission.limits().mostBytes(upload)) {
      boolean known = upload && rooms.caller(request).isPresent();
      refuseBody(response, 413, known ? admission.limits().uploadTime() : LINGER);
      return;
    }
    try {
      if (upload) {
        admitFile(request, response);
      } else {
        admitBody(request, response, clientAddress.network());
      }
    } catch (UnknownNowException e) {
      refuseForNow(response, 503, SHORT_WAIT);
    }
  }

  /** Only of those who are known: every route that takes files needs it. */
  private void admitFile(Request request, Response response) throws IOException {
    Optional<String> caller = rooms.caller(request);
    if (caller.isEmpty()) {
      refuseUnknown(request, response);
      return;
    }
    Optional<Runnable> place = rooms.forFile(caller.get());
    if (place.isPresent()) {
      takeFile(request, response, place.get());
    } else {
      request.setAttribute(BareProblems.WHY, rooms.whyFull(caller.get()));
      refuseForNow(response, 429, WAIT_FOR_A_PLACE);
    }
  }

  private void admitBody(Request request, Response response, String network) throws IOException {
    RequestLimits limits = admission.limits();
    long bytes = request.getContentLengthLong();
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    long held = chunked ? limits.bodyBytes() : Math.max(0, bytes);
    Optional<Runnable> room = rooms.forBody(request, network, held);
    if (room.isPresent()) {
      new BodyInMemory(limits.bodyBytes(), request, response, jersey, room.get())
          .start(limits.bodyTime());
    } else {
      Message why = Message.of("work.busy").with("seconds", SHORT_WAIT.toSeconds());
      request.setAttribute(BareProblems.WHY, why);
      refuseForNow(response, 429, SHORT_WAIT);
    }
  }

  /** As the pages and the API refuse, but without reading what comes. */
  private static void refuseUnknown(Request request, Response response) throws IOException {
    if (String.valueOf(request.getRequestURI()).startsWith("/api/")) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"govsm\"");
      refuseBody(response, 401);
    } else {
      end(response);
      response.setStatus(303);
      response.setHeader("Location", SIGN_IN);
      response.setContentType("text/plain");
      write(response, SIGN_IN); // one without a body would end the connection at once
      RefusedBody.discard(request, response, LINGER);
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
    file.start(limits.uploadTime());
  }

  private static void refuseBody(Response response, int status) throws IOException {
    refuseBody(response, status, LINGER);
  }

  /** Refuses a request whose body may still come for a time. */
  static void refuseBody(Response response, int status, Duration most) throws IOException {
    refuse(response, status);
    RefusedBody.discard(response.getRequest(), response, most);
  }

  /** Writes an answer. The body is not looked at, so the connection cannot be used again. */
  static void refuse(Response response, int status) throws IOException {
    end(response);
    // Grizzly has no words for 429.
    String reason =
        status == 429 ? "Too Many Requests" : HttpStatus.getHttpStatus(status).getReasonPhrase();
    response.setStatus(status, reason);
    // Grizzly's own way to send an error closes the connection with it.
    ErrorPageGenerator pages = response.getErrorPageGenerator();
    write(response, pages.generate(response.getRequest(), status, reason, reason, null));
  }

  private static void write(Response response, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static void end(Response response) {
    response.setHeader("Connection", "close");
    connection(response.getRequest()).getAttributes().setAttribute(ENDED, true);
  }

  private static Connection<?> connection(Request request) {
    return request.getContext().getConnection();
  }

  private static void refuseForNow(Response response, int status, Duration wait)
      throws IOException {
    response.setHeader("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
    refuseBody(response, status);
  }
}
