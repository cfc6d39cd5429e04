package org.govsm.portal.edge;

import java.util.Locale;
import org.glassfish.grizzly.http.Method.PayloadExpectation;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.Request;

/**
 * The length of a request, said in a way that nobody reads otherwise (RFC 9112, 6.3). That it is
 * said once only, {@link HeadBytes} sees to.
 */
final class Framing {

  private Framing() {}

  static boolean isClear(Request request) {
    if (request.getMethod().getPayloadExpectation() == PayloadExpectation.NOT_ALLOWED
        && (request.getRequest().isChunked() || request.getContentLengthLong() > 0)) {
      return false; // Grizzly would read the body as the next request
    }
    for (String coding : request.getHeaders("Transfer-Encoding")) {
      if (request.getProtocol() != Protocol.HTTP_1_1
          || !coding.strip().toLowerCase(Locale.ROOT).equals("chunked")) {
        return false;
      }
    }
    for (String length : request.getHeaders("Content-Length")) {
      if (!length.matches("[0-9]{1,18}")) {
        return false;
      }
    }
    return true;
  }
}
