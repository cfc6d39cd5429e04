package org.govsm.portal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** From where a request came. */
public final class Remote {

  private static final String PROPERTY = Remote.class.getName();

  private Remote() {}

  /** Behind a proxy, the last address of the header: the one that the proxy itself wrote. */
  static void attachTo(Request request, boolean behindProxy) {
    @Nullable String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
    String address =
        forwarded == null
            ? request.getRemoteAddr()
            : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    request.setAttribute(PROPERTY, address);
  }

  /**
   * The address.
   *
   * @param request the request
   * @return as it is written in numbers
   */
  public static String of(ContainerRequestContext request) {
    return String.valueOf(request.getProperty(PROPERTY));
  }
}
