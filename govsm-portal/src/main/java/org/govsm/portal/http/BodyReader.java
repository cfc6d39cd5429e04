package org.govsm.portal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ReadHandler;
import org.glassfish.grizzly.http.io.NIOInputStream;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;

/** Waits for the end of one body without a thread; then the body is served, or refused, once. */
final class BodyReader implements ReadHandler {

  private final NIOInputStream body;
  private final RequestLimits limits;
  private final Request request;
  private final Response response;
  private final GrizzlyHttpContainer jersey;
  private final AtomicBoolean over = new AtomicBoolean();

  BodyReader(
      NIOInputStream body,
      RequestLimits limits,
      Request request,
      Response response,
      GrizzlyHttpContainer jersey) {
    this.body = body;
    this.limits = limits;
    this.request = request;
    this.response = response;
    this.jersey = jersey;
  }

  /** Called only when there is more than the largest body. */
  @Override
  public void onDataAvailable() throws IOException {
    if (over.compareAndSet(false, true)) {
      refuse(413);
    }
  }

  @Override
  public void onAllDataRead() throws IOException {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    if (body.readyData() > limits.bodyBytes()) {
      refuse(413);
      return;
    }
    try {
      jersey.service(request, response);
    } finally {
      resume();
    }
  }

  @Override
  public void onError(Throwable broken) {
    if (over.compareAndSet(false, true)) {
      resume();
    }
  }

  /** The answer to the suspension's timeout: false, for the response is already resumed. */
  boolean tooSlow() {
    if (over.compareAndSet(false, true)) {
      Connection<?> connection = request.getContext().getConnection();
      try {
        refuse(408);
        connection.closeSilently();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  private void refuse(int status) throws IOException {
    try {
      FrontDoor.refuseBody(response, status);
    } finally {
      resume();
    }
  }

  private void resume() {
    if (response.isSuspended()) {
      response.resume();
    }
  }
}
