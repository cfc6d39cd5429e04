package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.jspecify.annotations.Nullable;

/** API requests and responses: read and made in the same way by all resources. */
public final class ApiRequests {

  private static final String KEY = "Idempotency-Key";

  private ApiRequests() {}

  public static Optional<String> key(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(KEY));
  }

  /** What an idempotency key is about: the method, the path, and who asks. */
  public static String scope(ContainerRequestContext request) {
    String scope =
        request.getMethod() + " /" + request.getUriInfo().getPath() + Caller.of(request).scope();
    return scope.length() <= 200 ? scope : CanonicalForm.digest(scope);
  }

  public static String digest(Map<String, @Nullable Object> body) {
    return CanonicalForm.digest(body);
  }

  /** Whether If-Match names a tag. A weak tag is no match for a change. */
  private static boolean names(String match, EntityTag tag) {
    return Arrays.stream(match.split(","))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals("\"" + tag.getValue() + "\""));
  }

  /** A day among the parameters. */
  public static LocalDate day(ContainerRequestContext request, String name, LocalDate otherwise) {
    return maybeDay(request, name).orElse(otherwise);
  }

  /** A day among the parameters, where there is one. */
  public static Optional<LocalDate> maybeDay(ContainerRequestContext request, String name) {
    return Cursor.parameter(request, name)
        .map(text -> RequestContexts.day(text).orElseThrow(() -> noDay("/" + name, text)));
  }

  /** A small whole number among the parameters. */
  public static int count(ContainerRequestContext request, String name, int otherwise) {
    return Cursor.parameter(request, name)
        .map(text -> text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1)
        .orElse(otherwise);
  }

  public static ProblemException noDay(String pointer, String text) {
    Message message = Message.of("day.unknown").with("day", text);
    return ProblemException.of(new InputFault(pointer, "day.unknown", message));
  }

  public static StoredAnswer answer(int status, Map<String, String> headers, Map<String, ?> tree) {
    return StoredAnswer.of(status, headers, Json.write(tree));
  }

  /** A version of a record that was written: its number is the ETag. */
  public static StoredAnswer version(int status, int version, String address, Map<String, ?> tree) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + version + "\"");
    headers.put(HttpHeaders.LOCATION, address);
    return answer(status, headers, tree);
  }

  public static Response response(StoredAnswer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(answer.body());
    answer.headers().forEach(response::header);
    return response.build();
  }

  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> tree(Map<String, ?> tree) {
    Object plain = Tree.of(tree);
    if (plain instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalArgumentException("no tree: " + tree);
  }

  /** The version that the author of a change saw. */
  public static String ifMatch(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(HttpHeaders.IF_MATCH))
        .orElseThrow(() -> ProblemException.of(428, "request.if-match"));
  }

  /** Refuses a change whose author saw another version than the one that stands. */
  public static void requireSeen(String match, EntityTag tag, Message stale) {
    if (!names(match, tag)) {
      throw ProblemException.of(412, stale);
    }
  }

  public static void requireSeen(String match, int version, Message stale) {
    requireSeen(match, new EntityTag(String.valueOf(version)), stale);
  }

  /** Refuses a body with other members than these, or without those that it needs. */
  public static void only(
      Map<String, @Nullable Object> body, List<String> known, List<String> required) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : body.keySet()) {
      if (!known.contains(name)) {
        faults.add(
            new InputFault(Tree.pointer(name), "tree.unknown", InputFault.notAsked(name, known)));
      }
    }
    for (String name : required) {
      if (text(body, name).isEmpty()) {
        faults.add(new InputFault("/" + name, "tree.required", Message.of("fault.required")));
      }
    }
    ProblemException.unlessNone(faults);
  }

  /** Refuses members that are there and are no text, which would be passed over. */
  public static void texts(Map<String, @Nullable Object> body, List<String> names) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : names) {
      if (body.get(name) != null && !(body.get(name) instanceof String)) {
        faults.add(new InputFault("/" + name, "tree.text", Message.of("input.string")));
      }
    }
    ProblemException.unlessNone(faults);
  }

  /** A member that is text. */
  public static Optional<String> text(Map<String, @Nullable Object> body, String name) {
    return body.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A member that is a list of objects; an empty one where it is not there. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, @Nullable Object>> objects(
      Map<String, @Nullable Object> body, String name) {
    @Nullable Object member = body.get(name);
    if (member == null) {
      return List.of();
    } else if (member instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      return (List<Map<String, @Nullable Object>>) list;
    }
    throw ProblemException.of(new InputFault("/" + name, "tree.list", Message.of("input.list")));
  }

  /** A member that is an object; an empty one where it is not there. */
  @SuppressWarnings("unchecked")
  public static Map<String, @Nullable Object> object(
      Map<String, @Nullable Object> body, String name) {
    @Nullable Object member = body.get(name);
    if (member instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    } else if (member == null) {
      return Map.of();
    }
    InputFault fault = new InputFault("/" + name, "tree.object", Message.of("input.object"));
    throw ProblemException.of(fault);
  }
}
