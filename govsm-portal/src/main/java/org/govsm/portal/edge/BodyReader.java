package org.govsm.portal.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ReadHandler;
import org.glassfish.grizzly.http.io.NIOInputStream;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;

/**
 * Body reader: waits for the end of one body without a thread; then the body is served, or refused,
 * once.
 */
abstract class BodyReader implements ReadHandler {

  private final NIOInputStream body;
  private final Request request;
  private final Response response;
  private final GrizzlyHttpContainer jersey;
  private final AtomicBoolean over = new AtomicBoolean();
  private Duration time = Duration.ZERO;
  private volatile boolean refused;

  BodyReader(Request request, Response response, GrizzlyHttpContainer jersey) {
    this.body = request.getNIOInputStream();
    this.request = request;
    this.response = response;
    this.jersey = jersey;
  }

  /** Serves the body, if it is here already; else waits, and refuses one that takes too long. */
  final void start(Duration most) throws IOException {
    time = most;
    if (body.isFinished()) {
      onAllDataRead();
      return;
    }
    response.suspend(most.toMillis(), TimeUnit.MILLISECONDS, null, late -> tooSlow());
    body.notifyAvailable(this, wanted());
  }

  /** How many bytes must be here before {@link #onDataAvailable} is called. */
  abstract int wanted();

  final NIOInputStream body() {
    return body;
  }

  final Request request() {
    return request;
  }

  /** Whether there was an end already: the body is whole, refused or given up. */
  final boolean isOver() {
    return over.get();
  }

  /** Takes what has come; false if it is more than is taken. */
  abstract boolean take() throws IOException;

  /** Frees what was needed for the body. */
  abstract void free();

  @Override
  public final void onAllDataRead() throws IOException {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    try {
      if (take()) {
        RequestLog.answer(request, () -> jersey.service(request, response));
      } else {
        FrontDoor.refuse(response, 413);
      }
    } finally {
      end();
    }
  }

  @Override
  public final void onError(Throwable broken) {
    if (over.compareAndSet(false, true)) {
      response.setStatus(503); // of a full disk; of a lost connection nobody reads it
      end();
    }
  }

  /**
   * The answer to the suspension's timeout: whether the response is to be resumed, as nobody else
   * does it.
   */
  private boolean tooSlow() {
    if (over.compareAndSet(false, true)) {
      Connection<?> connection = request.getContext().getConnection();
      try {
        FrontDoor.refuse(response, 408);
        end();
        connection.closeSilently();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return refused;
  }

  final void refuseTooLarge() throws IOException {
    if (over.compareAndSet(false, true)) {
      refused = true;
      try {
        FrontDoor.refuseBody(response, 413, time);
      } finally {
        free();
      }
    }
  }

  private void end() {
    try {
      free();
    } finally {
      if (response.isSuspended()) {
        response.resume();
      }
    }
  }
}
