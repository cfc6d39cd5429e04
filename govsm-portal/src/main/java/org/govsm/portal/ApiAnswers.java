package org.govsm.portal;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Bodies and responses of an operation of the API: those that are described, and the refusals that
 * follow from its route and from who may ask for it.
 */
record ApiAnswers(String route, ApiRoutes.Route resource, Map<?, ?> text) {

  private static final Authorisation TABLE = Slices.table();

  /**
   * Of a broken head, of a token that nobody issued, of another origin, of too many requests, and
   * of a database that does not answer.
   */
  private static final Set<String> EVERYWHERE = Set.of("400", "401", "403", "429", "503");

  Map<String, Object> body() {
    Map<String, Object> told = tree(text, "body");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("required", true);
    copy(told, body, "description");
    Map<String, Object> content = content(told, resource.consumes());
    if (!content.keySet().equals(resource.consumes())) {
      throw new IllegalStateException(route + " takes " + resource.consumes());
    }
    body.put("content", content);
    return body;
  }

  /** By status, in order. */
  Map<String, Object> responses(Set<String> parameters) {
    Map<String, Object> responses = new TreeMap<>();
    refusals(parameters).forEach(status -> responses.put(status, refusal(status)));
    if (text.get("problems") instanceof List<?> more) {
      more.forEach(status -> responses.put(status.toString(), refusal(status.toString())));
    }
    tree(text, "answers").forEach((status, one) -> responses.put(status, answer((Map<?, ?>) one)));
    return responses;
  }

  private static Map<String, Object> refusal(String status) {
    return Map.of("$ref", "#/components/responses/" + (status.equals("429") ? "Busy" : "Problem"));
  }

  private Set<String> refusals(Set<String> parameters) {
    Rule rule = requireNonNull(TABLE.routes().get(route), route);
    String path = route.substring(route.indexOf(' ') + 1);
    boolean changes = !route.startsWith("GET");
    Set<String> refusals = new TreeSet<>(EVERYWHERE);
    if (path.startsWith(OpenApiDocument.API)) {
      refusals.addAll(Set.of("406", "422"));
    }
    if (path.contains("{")) {
      refusals.add("404");
    }
    if (changes) {
      refusals.addAll(Set.of("408", "413"));
    }
    if (changes && !rule.stateless()) {
      refusals.add("409");
    }
    if (!resource.consumes().isEmpty()) {
      refusals.add("415");
    }
    if (parameters.contains("If-Match")) {
      refusals.addAll(Set.of("412", "428"));
    }
    return refusals;
  }

  private Map<String, Object> answer(Map<?, ?> told) {
    Map<String, Object> answer = new LinkedHashMap<>();
    copy(told, answer, "description");
    Map<String, Object> headers = headers(told.get("headers"));
    if (!headers.isEmpty()) {
      answer.put("headers", headers);
    }
    Map<String, Object> content = content(told, resource.produces());
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
                  name.toString(), header(name.equals("ETag") ? "The version" : "Its address")));
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
  private static Map<String, Object> content(Map<?, ?> told, Set<String> media) {
    if (told.get("content") instanceof Map<?, ?>) {
      return tree(told, "content");
    }
    Map<String, Object> content = new LinkedHashMap<>();
    @Nullable Object schema = told.get("schema");
    if (schema != null) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put(
          "schema",
          schema instanceof String name ? Map.of("$ref", "#/components/schemas/" + name) : schema);
      copy(told, described, "example");
      media.forEach(type -> content.put(type, described));
    }
    return content;
  }

  static void copy(Map<?, ?> from, Map<String, Object> to, String... members) {
    for (String member : members) {
      @Nullable Object one = from.get(member);
      if (one != null) {
        to.put(member, one);
      }
    }
  }

  /** A member that is an object; an empty one where it is not there. */
  static Map<String, Object> tree(Map<?, ?> of, String name) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (of.get(name) instanceof Map<?, ?> members) {
      members.forEach((member, one) -> tree.put(member.toString(), one));
    }
    return tree;
  }
}
