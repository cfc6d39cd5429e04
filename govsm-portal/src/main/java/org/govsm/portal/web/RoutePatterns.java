package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.uri.UriTemplate;

/** Routes as the authorisation table writes them. */
public final class RoutePatterns {

  private RoutePatterns() {}

  /** The route that a request matched. */
  public static String template(ContainerRequestContext request) {
    ExtendedUriInfo info = (ExtendedUriInfo) request.getUriInfo();
    List<UriTemplate> parts = new ArrayList<>(info.getMatchedTemplates());
    Collections.reverse(parts);
    StringBuilder route = new StringBuilder();
    parts.forEach(part -> route.append('/').append(part.getTemplate()));
    return normal(route.toString());
  }

  /** Every method and route of resources, such as {@code GET /contracts/{id}}. */
  public static Set<String> of(ResourceConfig application) {
    Set<String> routes = new TreeSet<>();
    for (Object instance : application.getInstances()) {
      Resource resource = Resource.from(instance.getClass());
      if (resource != null) {
        String path = "/" + resource.getPath();
        methods(resource, path, routes);
        resource.getChildResources().forEach(c -> methods(c, path + "/" + c.getPath(), routes));
      }
    }
    return routes;
  }

  private static void methods(Resource resource, String path, Set<String> routes) {
    resource.getResourceMethods().forEach(m -> routes.add(m.getHttpMethod() + " " + normal(path)));
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
