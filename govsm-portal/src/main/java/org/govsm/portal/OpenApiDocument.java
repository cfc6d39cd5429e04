package org.govsm.portal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Description of the API (OpenAPI 3.1), made when the portal is built. Methods, paths, what stands
 * in a path, media types and refusals are those of the resources and of the authorisation table;
 * forms are described by their own schemas. Sentences, other parameters and answers are read from
 * {@code api/operations.json} and {@code api/schemas.json}, and from {@code operations.json} and
 * {@code schemas.json} in the folder of a slice that has them. An operation without a route, or a
 * route without one, is an error.
 */
public final class OpenApiDocument {

  private static final String FILE = "openapi.json";
  static final String API = "/api/v1/";
  private static final String TAGS = "tags";
  private static final Set<String> OPERATION = Set.of("/health", "/ready", "/metrics");
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private final Map<?, ?> texts = Json.readObject(Resources.read("api/operations.json"));
  private final Map<String, ApiRoutes.Route> routes;

  private OpenApiDocument(Map<String, ApiRoutes.Route> routes) {
    this.routes = routes;
  }

  /**
   * Writes the document.
   *
   * @param folder the folder of the classes of the portal, with which it is packed
   */
  public static void main(String... folder) throws IOException {
    Path classes = Path.of(folder[0]);
    Files.write(classes.resolve("org/govsm/portal/" + FILE), of(classes));
  }

  /** As the build made it; made now where the classes lie in a folder that no build has packed. */
  static byte[] shipped() {
    return Resources.find(FILE).orElseGet(() -> Made.DOCUMENT.clone());
  }

  /** The part of the shipped one whose routes a table has: a portal describes what it answers. */
  static Map<String, @Nullable Object> of(Authorisation table) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>(Read.DOCUMENT);
    Map<String, Object> paths = ApiAnswers.tree(document, "paths");
    paths.replaceAll(
        (path, operations) -> {
          Map<String, Object> answered = ApiAnswers.tree(paths, path);
          answered.keySet().removeIf(m -> table.route(m.toUpperCase(Locale.ROOT), path).isEmpty());
          return answered;
        });
    paths.values().removeIf(Map.of()::equals);
    document.put("paths", paths);
    document.put(TAGS, ApiTags.used(document));
    return document;
  }

  /** Read once, as it is long. */
  private static final class Read {

    private static final Map<String, @Nullable Object> DOCUMENT = Json.readObject(shipped());
  }

  private static final class Made {

    private static final byte[] DOCUMENT = made();
  }

  /** As it is for the classes that run, which lie in a folder. */
  static byte[] made() {
    try {
      return of(Path.of(Portal.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the portal was packed without " + FILE, e);
    }
  }

  private static byte[] of(Path classes) throws IOException {
    Map<String, Object> document = new OpenApiDocument(ApiRoutes.in(classes)).document();
    return Json.pretty(document).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> document() {
    Map<String, Object> document = ApiAnswers.tree(texts, "document");
    document.put(TAGS, ApiTags.described(tags()));
    document.put("paths", paths());
    Map<String, Object> components = new LinkedHashMap<>();
    Map<String, Object> parameters = ApiAnswers.tree(texts, "parameters");
    parameters.replaceAll((name, one) -> parameter((Map<?, ?>) one));
    components.put("parameters", parameters);
    components.put("responses", ApiAnswers.tree(texts, "responses"));
    components.put("schemas", ApiSchemas.all());
    components.put("securitySchemes", ApiAnswers.tree(texts, "securitySchemes"));
    document.put("components", components);
    return document;
  }

  private Map<String, Object> tags() {
    return ApiAnswers.tree(texts, TAGS);
  }

  private Map<String, Object> paths() {
    Set<String> described = new TreeSet<>();
    Map<String, Object> operations = ApiAnswers.tree(texts, "operations");
    Slices.files("operations.json").forEach(file -> operations.putAll(ApiSchemas.read(file)));
    routes.keySet().stream().filter(OpenApiDocument::isApi).forEach(described::add);
    if (!described.equals(new TreeSet<>(operations.keySet()))) {
      throw new IllegalStateException(described + " are routes, described " + operations.keySet());
    }
    Map<String, Object> paths = new LinkedHashMap<>();
    operations.forEach(
        (route, text) -> {
          String[] parts = route.split(" ", 2);
          @SuppressWarnings("unchecked") // made here
          Map<String, Object> path =
              (Map<String, Object>)
                  paths.computeIfAbsent(parts[1], p -> new LinkedHashMap<String, Object>());
          path.put(parts[0].toLowerCase(Locale.ROOT), operation(route, parts[1], (Map<?, ?>) text));
        });
    return paths;
  }

  private static boolean isApi(String route) {
    String path = route.substring(route.indexOf(' ') + 1);
    return path.startsWith(API) || OPERATION.contains(path);
  }

  private Map<String, Object> operation(String route, String path, Map<?, ?> text) {
    ApiRoutes.Route resource = requireNonNull(routes.get(route), route);
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put(TAGS, List.of(ApiTags.name(tags(), resource.folder())));
    ApiAnswers.copy(text, operation, "summary", "description", "operationId");
    Map<String, Object> parameters = parameters(path, text);
    if (!parameters.isEmpty()) {
      operation.put("parameters", List.copyOf(parameters.values()));
    }
    ApiAnswers answers = new ApiAnswers(route, resource, text);
    if (!resource.consumes().isEmpty()) {
      operation.put("requestBody", answers.body());
    }
    operation.put("responses", answers.responses(parameters.keySet()));
    return operation;
  }

  /** By their names: what stands in the path, and then what the text names. */
  private Map<String, Object> parameters(String path, Map<?, ?> text) {
    Map<String, Object> named = new LinkedHashMap<>();
    PART.matcher(path)
        .results()
        .forEach(part -> named.put(part.group(1), reference(part.group(1))));
    if (text.get("parameters") instanceof List<?> parameters) {
      for (Object one : parameters) {
        if (one instanceof Map<?, ?> own) {
          named.put(String.valueOf(own.get("name")), parameter(own));
        } else {
          named.put(String.valueOf(one), reference(String.valueOf(one)));
        }
      }
    }
    return named;
  }

  private Map<String, Object> reference(String name) {
    if (!ApiAnswers.tree(texts, "parameters").containsKey(name)) {
      throw new IllegalStateException("no text for the parameter " + name);
    }
    return Map.of("$ref", "#/components/parameters/" + name);
  }

  /** Stands in the query and is text, unless it says otherwise; what stands in a path is needed. */
  private static Map<String, Object> parameter(Map<?, ?> text) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    ApiAnswers.copy(text, parameter, "name");
    parameter.put("in", "query");
    parameter.put("required", "path".equals(text.get("in")));
    ApiAnswers.copy(text, parameter, "description");
    parameter.put("schema", Map.of("type", "string"));
    ApiAnswers.copy(text, parameter, "in", "required", "schema");
    return parameter;
  }
}
