package org.govsm.portal.edge;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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
    new RefusedBody(body, response).discard();
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
      response.resume();
    } else {
      body.notifyAvailable(this, 1);
    }
  }

  @Override
  public void onDataAvailable() throws IOException {
    discard();
  }

  @Override
  public void onAllDataRead() {
    response.resume();
  }

  @Override
  public void onError(Throwable broken) {
    response.resume();
  }
}
