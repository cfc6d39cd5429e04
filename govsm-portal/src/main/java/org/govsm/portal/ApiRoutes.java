package org.govsm.portal;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.govsm.portal.web.RoutePatterns;

/** Routes of resources, with the media types that each takes and gives. */
final class ApiRoutes {

  private static final String CLASS = ".class";

  private final Map<String, Route> routes = new TreeMap<>();

  private ApiRoutes() {}

  /**
   * Route: what one method of a path takes and gives.
   *
   * @param folder the package of its resource below that of the portal, such as {@code bills}
   */
  record Route(String folder, Set<String> consumes, Set<String> produces) {

    /** Of two methods of the resource that take other bodies. */
    Route and(Route other) {
      return new Route(folder, both(consumes, other.consumes), both(produces, other.produces));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
      Set<String> both = new LinkedHashSet<>(one);
      both.addAll(other);
      return both;
    }
  }

  /** Routes of all resources in a folder of classes. */
  static Map<String, Route> in(java.nio.file.Path folder) throws IOException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      for (java.nio.file.Path file : files.filter(f -> f.toString().endsWith(CLASS)).toList()) {
        String name = folder.relativize(file).toString().replaceAll("[/\\\\]", ".");
        String type = name.substring(0, name.length() - CLASS.length());
        types.add(Class.forName(type, false, ApiRoutes.class.getClassLoader()));
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return of(types);
  }

  /** By method and path, such as {@code GET /contracts/{id}}; what is no resource has none. */
  static Map<String, Route> of(Iterable<Class<?>> types) {
    ApiRoutes all = new ApiRoutes();
    for (Class<?> type : types) {
      if (type.isAnnotationPresent(Path.class)) {
        Resource resource = Resource.from(type);
        String folder = folder(type);
        String path = "/" + resource.getPath();
        all.add(folder, resource, path);
        resource.getChildResources().forEach(c -> all.add(folder, c, path + "/" + c.getPath()));
      }
    }
    return all.routes;
  }

  private static String folder(Class<?> type) {
    String portal = ApiRoutes.class.getPackageName() + '.';
    return type.getPackageName().replace(portal, "").replaceFirst("\\..*", "");
  }

  private void add(String folder, Resource resource, String path) {
    resource
        .getResourceMethods()
        .forEach(
            method ->
                routes.merge(
                    method.getHttpMethod() + " " + RoutePatterns.normal(path),
                    new Route(
                        folder, names(method.getConsumedTypes()), names(method.getProducedTypes())),
                    Route::and));
  }

  private static Set<String> names(List<MediaType> types) {
    Set<String> names = new LinkedHashSet<>();
    types.forEach(type -> names.add(type.toString()));
    return names;
  }
}
