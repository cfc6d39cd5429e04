package org.govsm.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ResourceConfig;

/** Every method and route of the resources that a portal consists of. */
final class EveryRoute {

  private EveryRoute() {}

  /** Such as {@code GET /contracts/{id}}. */
  static Set<String> of(ResourceConfig application) {
    return new TreeSet<>(all(application).keySet());
  }

  /** The paths alone. */
  static Set<String> paths(ResourceConfig application) {
    return of(application).stream()
        .map(route -> route.substring(route.indexOf(' ') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With what each takes and gives. */
  static Map<String, ApiRoutes.Route> all(ResourceConfig application) {
    List<Class<?>> types = new ArrayList<>();
    application.getInstances().forEach(instance -> types.add(instance.getClass()));
    return ApiRoutes.of(types);
  }
}
