package org.govsm.portal.http;

import java.io.IOException;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;

/** A body that Grizzly keeps until it is whole. */
final class BodyInMemory extends BodyReader {

  private final int most;

  BodyInMemory(int most, Request request, Response response, GrizzlyHttpContainer jersey) {
    super(request, response, jersey);
    this.most = most;
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
    return body().readyData() <= most;
  }

  @Override
  void free() {}
}
