package org.govsm.portal.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the API: a request with one that its operation does not declare, with one twice, in
 * a language that the portal does not speak, or with parameters in its path is refused, as an
 * answer that leaves them aside would be one to another question. What an operation declares is
 * read from the description of the API; {@code lang} is known everywhere.
 */
@Priority(Priorities.AUTHORIZATION + 50)
public final class DeclaredParameters implements ContainerRequestFilter {

  private static final String API = "/api/v1/";

  /** Operation and the parameters that it takes. */
  private record Operation(Set<String> query, Set<String> body) {}

  private final RequestContexts contexts;
  private final Map<String, Operation> operations = new HashMap<>();

  /** Reads the description of the API. */
  public DeclaredParameters(RequestContexts contexts, Map<String, @Nullable Object> document) {
    this.contexts = contexts;
    object(document, "paths")
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) methods)
                    .forEach(
                        (method, one) ->
                            operations.put(
                                method.toString().toUpperCase(Locale.ROOT) + " " + path,
                                operation(document, (Map<?, ?>) one))));
  }

  private static Operation operation(Map<?, ?> document, Map<?, ?> described) {
    Set<String> query = new TreeSet<>(Set.of(RequestContexts.LANGUAGE));
    if (described.get("parameters") instanceof List<?> parameters) {
      for (Object each : parameters) {
        Map<?, ?> one = resolved(document, (Map<?, ?>) each);
        if ("query".equals(one.get("in"))) {
          query.add(String.valueOf(one.get("name")));
        }
      }
    }
    Map<?, ?> json =
        object(object(object(described, "requestBody"), "content"), "application/json");
    Map<?, ?> schema = resolved(document, object(json, "schema"));
    Set<String> body = new TreeSet<>();
    object(schema, "properties").keySet().forEach(name -> body.add(name.toString()));
    return new Operation(query, body);
  }

  private static Map<?, ?> object(Map<?, ?> tree, String name) {
    return tree.get(name) instanceof Map<?, ?> member ? member : Map.of();
  }

  private static Map<?, ?> resolved(Map<?, ?> document, Map<?, ?> one) {
    Map<?, ?> found = one;
    if (one.get("$ref") instanceof String reference) {
      found = document;
      for (String step : reference.substring("#/".length()).split("/", -1)) {
        found = object(found, step);
      }
    }
    return found;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String route = RoutePatterns.template(request);
    if (!route.startsWith(API)) {
      return;
    }
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    Operation operation =
        operations.getOrDefault(method + " " + route, new Operation(Set.of(), Set.of()));
    List<InputFault> faults = new ArrayList<>();
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> fault(operation, name, values).ifPresent(faults::add));
    if (request.getUriInfo().getRequestUri().getRawPath().contains(";")) {
      faults.add(fault("", "request.parameter-of-path"));
    }
    language(request).ifPresent(faults::add);
    ProblemException.unlessNone(faults);
  }

  private Optional<InputFault> language(ContainerRequestContext request) {
    return Optional.ofNullable(
            request.getUriInfo().getQueryParameters().getFirst(RequestContexts.LANGUAGE))
        .filter(given -> contexts.of(request).linked().isEmpty())
        .map(
            given ->
                new InputFault(
                    Tree.pointer(RequestContexts.LANGUAGE),
                    "request.language",
                    Message.of("request.language")
                        .with("given", given)
                        .with("known", Translations.LANGUAGES)));
  }

  private static Optional<InputFault> fault(Operation operation, String name, List<String> values) {
    String pointer = Tree.pointer(name);
    if (operation.query().contains(name)) {
      return values.size() < 2
          ? Optional.empty()
          : Optional.of(fault(pointer, "request.parameter-twice"));
    } else if (operation.body().contains(name)) {
      return Optional.of(fault(pointer, "request.parameter-of-body"));
    }
    return Optional.of(
        new InputFault(pointer, "request.parameter", InputFault.notAsked(name, operation.query())));
  }

  private static InputFault fault(String pointer, String code) {
    return Faults.at(pointer, code);
  }
}
