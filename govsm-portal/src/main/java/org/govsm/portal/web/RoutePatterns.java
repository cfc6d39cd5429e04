package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/** Routes as the authorisation table writes them. */
public final class RoutePatterns {

  /** As many as there are routes: addresses do not come in here. */
  private static final Map<String, String> NORMAL = new ConcurrentHashMap<>();

  private RoutePatterns() {}

  /** The route that a request matched. */
  public static String template(ContainerRequestContext request) {
    ExtendedUriInfo info = (ExtendedUriInfo) request.getUriInfo();
    List<UriTemplate> parts = new ArrayList<>(info.getMatchedTemplates());
    Collections.reverse(parts);
    StringBuilder route = new StringBuilder();
    parts.forEach(part -> route.append('/').append(part.getTemplate()));
    return NORMAL.computeIfAbsent(route.toString(), RoutePatterns::normal);
  }

  /**
   * Whether a route is for bidders alone: neither log nor counters tell who comes, and how often.
   */
  public static boolean isOfBidders(String route) {
    return route.startsWith("/bids") || route.startsWith("/api/v1/bids");
  }

  /**
   * A route without what its parameters must look like.
   *
   * @return such as {@code /contracts/{id}}
   */
  public static String normal(String path) {
    String route = ("/" + path).replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("/+", "/");
    return route.length() > 1 && route.endsWith("/")
        ? route.substring(0, route.length() - 1)
        : route;
  }
}
