package org.govsm.portal;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.core.document.JsonSchema;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.PrettyJson;
import org.govsm.portal.web.Resources;
import org.govsm.portal.web.Rule;
import org.govsm.portal.web.Upload;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Description of the API (OpenAPI 3.1), made when the portal is built. Methods, paths, what stands in
 * a path, media types and refusals are those of the resources and of the authorisation table; forms
 * are described by their own schemas. Sentences, other parameters and answers are read from {@code
 * api/operations.json} and {@code api/schemas.json}. An operation without a route, or a route without
 * one, is an error.
 */
public final class OpenApiDocument {

  private static final String FILE = "openapi.json";
  private static final String API = "/api/v1/";
  private static final Set<String> OPERATION = Set.of("/health", "/ready", "/metrics");
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private final Map<?, ?> texts = Json.readObject(Resources.read("api/operations.json"));
  private final Map<?, ?> schemas = Json.readObject(Resources.read("api/schemas.json"));
  private final Authorisation table = Authorisation.shipped();
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
    return PrettyJson.of(document).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> document() {
    Map<String, Object> document = tree(texts, "document");
    document.put("paths", paths());
    Map<String, Object> components = new LinkedHashMap<>();
    Map<String, Object> parameters = tree(texts, "parameters");
    parameters.replaceAll((name, one) -> parameter((Map<?, ?>) one));
    components.put("parameters", parameters);
    components.put("responses", texts.get("responses"));
    components.put("schemas", documents());
    components.put("securitySchemes", texts.get("securitySchemes"));
    document.put("components", components);
    return document;
  }

  private Map<String, Object> documents() {
    Map<String, Object> all = new LinkedHashMap<>();
    schemas.forEach((name, schema) -> all.put(name.toString(), schema));
    all.put("Terms", JsonSchema.of(Terms.form(Shapes.shipped())));
    all.put("Reading", JsonSchema.of(Reading.form()));
    all.put("Facts", Facts.schema());
    return all;
  }

  private Map<String, Object> paths() {
    Set<String> described = new TreeSet<>();
    Map<String, Object> operations = tree(texts, "operations");
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
    ApiRoutes.Route resource = routes.get(route);
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("tags", List.of(path.startsWith(API) ? "api" : "operation"));
    copy(text, operation, "summary", "description");
    operation.put("operationId", text.get("id"));
    Map<String, Object> parameters = parameters(path, text);
    if (!parameters.isEmpty()) {
      operation.put("parameters", List.copyOf(parameters.values()));
    }
    if (!resource.consumes().isEmpty()) {
      operation.put("requestBody", body(route, tree(text, "body"), resource.consumes()));
    }
    operation.put("responses", responses(route, path, text, parameters.keySet()));
    return operation;
  }

  /** By their names: what stands in the path, and then what the text names. */
  private Map<String, Object> parameters(String path, Map<?, ?> text) {
    Map<String, Object> named = new LinkedHashMap<>();
    PART.matcher(path).results().forEach(part -> named.put(part.group(1), reference(part.group(1))));
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
    if (!tree(texts, "parameters").containsKey(name)) {
      throw new IllegalStateException("no text for the parameter " + name);
    }
    return Map.of("$ref", "#/components/parameters/" + name);
  }

  /** Stands in the query and is text, unless it says otherwise; what stands in a path is needed. */
  private static Map<String, Object> parameter(Map<?, ?> text) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", text.get("name"));
    parameter.put("in", text.containsKey("in") ? text.get("in") : "query");
    parameter.put("required", "path".equals(text.get("in")));
    parameter.put("description", text.get("description"));
    parameter.put("schema", Map.of("type", "string"));
    text.forEach((member, one) -> parameter.put(member.toString(), one));
    return parameter;
  }

  private static Map<String, Object> body(String route, Map<String, Object> text, Set<String> media) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("required", true);
    copy(text, body, "description");
    Map<String, Object> content = content(route, text, media);
    if (!content.keySet().equals(media)) {
      throw new IllegalStateException(route + " takes " + media);
    }
    body.put("content", content);
    return body;
  }

  private Map<String, Object> responses(
      String route, String path, Map<?, ?> text, Set<String> parameters) {
    Map<String, Object> responses = new TreeMap<>();
    Map<String, Object> answers = tree(text, "answers");
    refusals(route, path, parameters).forEach(status -> responses.put(status, refusal(status)));
    if (text.get("problems") instanceof List<?> more) {
      more.forEach(status -> responses.put(status.toString(), refusal(status.toString())));
    }
    answers.forEach(
        (status, one) ->
            responses.put(status, answer(route, (Map<?, ?>) one, routes.get(route).produces())));
    return responses;
  }

  private static Map<String, Object> refusal(String status) {
    return Map.of("$ref", "#/components/responses/" + (status.equals("429") ? "Busy" : "Problem"));
  }

  /** What follows from the route and from who may ask for it. */
  private Set<String> refusals(String route, String path, Set<String> parameters) {
    Rule rule = table.routes().get(route);
    Set<String> refusals = new TreeSet<>();
    if (path.startsWith(API)) {
      refusals.addAll(Set.of("406", "422"));
    }
    if (rule.audience() != Rule.Audience.PUBLIC) {
      refusals.addAll(Set.of("401", "403"));
    } else if (rule.stateless()) {
      refusals.add("403");
    }
    if (path.contains("{")) {
      refusals.add("404");
    }
    if (!routes.get(route).consumes().isEmpty()) {
      refusals.addAll(Set.of("400", "413", "415"));
    }
    if (parameters.contains("If-Match")) {
      refusals.addAll(Set.of("412", "428"));
    }
    if (!route.startsWith("GET") && !rule.stateless()) {
      refusals.add("503");
    }
    if (rule.costly() || rule.stateless() || Upload.isRoute(route)) {
      refusals.add("429");
    }
    return refusals;
  }

  private static Map<String, Object> answer(String route, Map<?, ?> text, Set<String> media) {
    Map<String, Object> answer = new LinkedHashMap<>();
    copy(text, answer, "description");
    Map<String, Object> headers = headers(text.get("headers"));
    if (!headers.isEmpty()) {
      answer.put("headers", headers);
    }
    Map<String, Object> content = content(route, text, media);
    if (!content.isEmpty()) {
      answer.put("content", content);
    }
    return answer;
  }

  private static Map<String, Object> headers(@Nullable Object text) {
    Map<String, Object> headers = new LinkedHashMap<>();
    if (text instanceof List<?> names) {
      names.forEach(
          name ->
              headers.put(
                  name.toString(),
                  header(name.equals("ETag") ? "The version" : "Its address")));
    } else if (text instanceof Map<?, ?> described) {
      described.forEach((name, what) -> headers.put(name.toString(), header(what.toString())));
    }
    return headers;
  }

  private static Map<String, Object> header(String description) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("description", description);
    header.put("schema", Map.of("type", "string"));
    return header;
  }

  /** One schema for all media types of the route, unless the text has its own. */
  private static Map<String, Object> content(String route, Map<?, ?> text, Set<String> media) {
    if (text.get("content") instanceof Map<?, ?>) {
      return tree(text, "content");
    }
    Map<String, Object> content = new LinkedHashMap<>();
    @Nullable Object schema = text.get("schema");
    if (schema != null) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put(
          "schema",
          schema instanceof String name
              ? Map.of("$ref", "#/components/schemas/" + name)
              : schema);
      copy(text, described, "example");
      media.forEach(type -> content.put(type, described));
    }
    return content;
  }

  private static void copy(Map<?, ?> from, Map<String, Object> to, String... members) {
    for (String member : members) {
      @Nullable Object one = from.get(member);
      if (one != null) {
        to.put(member, one);
      }
    }
  }

  /** A member that is an object; an empty one where it is not there. */
  private static Map<String, Object> tree(Map<?, ?> of, String name) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (of.get(name) instanceof Map<?, ?> members) {
      members.forEach((member, one) -> tree.put(member.toString(), one));
    }
    return tree;
  }
}
