package org.govsm.portal.edge;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ReadHandler;
import org.glassfish.grizzly.http.io.NIOInputStream;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.ssl.SSLUtils;

/**
 * Refused body: what still comes of the body of a request that has its answer is read and thrown
 * away, without a thread, before the connection is closed. A connection that is closed while bytes
 * come is reset, and whoever sends them never reads why they are refused (RFC 9112, 9.6).
 */
final class RefusedBody implements ReadHandler {

  private final NIOInputStream body;
  private final Response response;
  private final AtomicBoolean ended = new AtomicBoolean();

  private RefusedBody(NIOInputStream body, Response response) {
    this.body = body;
    this.response = response;
  }

  /**
   * Sends the answer on its way and reads the rest of the body, if there is one; then the response
   * ends.
   *
   * @param response whose answer is written, and not finished
   * @param most after which the connection is closed, whatever still comes
   */
  static void discard(Request request, Response response, Duration most) throws IOException {
    NIOInputStream body = request.getNIOInputStream();
    response.flush();
    if (response.isSuspended()) {
      response.getSuspendContext().setTimeout(most.toMillis(), TimeUnit.MILLISECONDS);
    } else if (body.isFinished()) {
      return;
    } else {
      response.suspend(most.toMillis(), TimeUnit.MILLISECONDS, null, late -> true);
    }
    halfClose(request.getContext().getConnection());
    RefusedBody rest = new RefusedBody(body, response);
    OpenRequests.answered(request, rest::end);
    rest.discard();
  }

  /** Tells whoever reads to the end that this was it; TLS has an end of its own. */
  private static void halfClose(Connection<?> connection) throws IOException {
    if (connection instanceof TCPNIOConnection plain
        && SSLUtils.getSSLEngine(connection) == null
        && plain.getAsyncWriteQueue().isEmpty()
        && plain.getChannel() instanceof SocketChannel channel) {
      channel.shutdownOutput();
    }
  }

  private void discard() throws IOException {
    while (body.readyData() > 0) {
      body.skip(body.readyData());
    }
    if (body.isFinished()) {
      end();
    } else {
      body.notifyAvailable(this, 1);
    }
  }

  /** Once: when all has come, when the connection broke, or when the portal stops. */
  private void end() {
    if (!ended.getAndSet(true)) {
      response.resume();
    }
  }

  @Override
  public void onDataAvailable() throws IOException {
    discard();
  }

  @Override
  public void onAllDataRead() {
    end();
  }

  @Override
  public void onError(Throwable broken) {
    end();
  }
}
