package org.govsm.portal.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;

/** A body that Grizzly keeps until it is whole. */
final class BodyInMemory extends BodyReader {

  /** The property of a request that says how many bytes its body has. */
  private static final String BYTES = BodyInMemory.class.getName();

  private final int most;
  private final Runnable after;

  BodyInMemory(
      int most, Request request, Response response, GrizzlyHttpContainer jersey, Runnable after) {
    super(request, response, jersey);
    this.most = most;
    this.after = after;
  }

  @Override
  int wanted() {
    return most + 1;
  }

  /** Called only when there is more than the largest body. */
  @Override
  public void onDataAvailable() throws IOException {
    refuseTooLarge();
  }

  @Override
  boolean take() {
    request().setAttribute(BYTES, body().readyData());
    return body().readyData() <= most;
  }

  @Override
  void free() {
    after.run();
  }

  /** The length of the body of a request, which was read before anybody looks at it. */
  static long bytes(ContainerRequestContext request) {
    return request.getProperty(BYTES) instanceof Integer bytes ? bytes : 0;
  }
}
