package org.govsm.portal;

import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.govsm.portal.web.RoutePatterns;

/** Every method and route of the resources that a portal consists of. */
final class EveryRoute {

  private EveryRoute() {}

  /** Such as {@code GET /contracts/{id}}. */
  static Set<String> of(ResourceConfig application) {
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
    resource
        .getResourceMethods()
        .forEach(m -> routes.add(m.getHttpMethod() + " " + RoutePatterns.normal(path)));
  }
}
