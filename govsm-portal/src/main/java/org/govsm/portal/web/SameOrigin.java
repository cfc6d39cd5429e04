package org.govsm.portal.web;

import java.util.Set;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Same origin: whether a request that changes something comes from the portal's own pages, or from
 * a program. Every browser says where a request comes from; a program such as curl does not, and
 * needs not.
 */
public final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SameOrigin() {}

  public static boolean isOf(Request request, String scheme, PublicHosts publicHosts) {
    return SAFE.contains(request.getMethod().getMethodString())
        || isOwn(request.getHeader("Sec-Fetch-Site"))
            && isHere(request.getHeader("Origin"), scheme, request.getHeader("Host"), publicHosts);
  }

  private static boolean isOwn(@Nullable String site) {
    return site == null || OWN.contains(site);
  }

  /** An origin that is not told, {@code null}, is another one. */
  private static boolean isHere(
      @Nullable String origin, String scheme, @Nullable String host, PublicHosts publicHosts) {
    return origin == null || publicHosts.isOwn(origin, scheme, host);
  }
}
