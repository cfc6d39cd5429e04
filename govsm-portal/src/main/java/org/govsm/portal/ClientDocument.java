package org.govsm.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * Description of the API for generators of clients: the same routes and members, said more loosely
 * where a generated class cannot hold what is meant. A member of several types is any value, two
 * names of one fact that fall together in a program are one, a date has no pattern and in a list or
 * map no format, and a file is sent as bytes.
 */
public final class ClientDocument {

  private static final String TYPE = "type";
  private static final List<Object> COLLECTED = List.of("items", "additionalProperties");
  private static final String BYTES = "application/octet-stream";
  private static final int CANNOT_RUN = 2;

  private ClientDocument() {}

  /**
   * Writes the document. Ends with 0, or with 2 and one sentence where it cannot.
   *
   * @param file where to; one argument
   */
  public static void main(String... file) {
    System.exit(run(List.of(file), System.err));
  }

  static int run(List<String> arguments, PrintStream errors) {
    if (arguments.size() != 1) {
      errors.println("usage: ClientDocument FILE");
      return CANNOT_RUN;
    }
    String file = arguments.get(0);
    try {
      Files.writeString(Path.of(file), Json.pretty(document()), StandardCharsets.UTF_8);
      return 0;
    } catch (IOException | InvalidPathException e) {
      errors.println(file + " cannot be written; name a file in a folder that is there");
      return CANNOT_RUN;
    }
  }

  /** The document that is served, for generators. */
  static Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> document = Json.readObject(OpenApiDocument.shipped());
    Map<String, @Nullable Object> loose = new LinkedHashMap<>();
    document.forEach((name, part) -> loose.put(name, loosened(part)));
    return loose;
  }

  private static @Nullable Object loosened(@Nullable Object part) {
    if (part instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(loosened(item)));
      return items;
    }
    return part instanceof Map<?, ?> map ? loosened(map) : part;
  }

  private static Map<String, @Nullable Object> loosened(Map<?, ?> map) {
    Map<String, @Nullable Object> loose = new LinkedHashMap<>();
    if (isOfSeveralTypes(map)) {
      if (map.get("description") instanceof String said) {
        loose.put("description", said);
      }
      return loose;
    }
    map.forEach((name, value) -> loose.put(String.valueOf(name), member(name, value)));
    if (loose.get("format") instanceof String) {
      loose.remove("pattern"); // of a date, which is no text in a program
    }
    typed(loose);
    required(loose);
    return loose;
  }

  private static @Nullable Object member(Object name, @Nullable Object value) {
    Object part = value;
    if (name.equals("properties") && value instanceof Map<?, ?> members) {
      part = once(members);
    } else if (name.equals("content")
        && value instanceof Map<?, ?> kinds
        && kinds.containsKey(BYTES)) {
      part = Map.of(BYTES, Map.of("schema", Map.of(TYPE, "string", "format", "binary")));
    } else if (COLLECTED.contains(name) && value instanceof Map<?, ?> each) {
      part = text(each);
    }
    return loosened(part);
  }

  /** A date in a list or a map stays a text: clients of TypeScript do not convert it there. */
  private static Map<?, ?> text(Map<?, ?> schema) {
    Map<Object, @Nullable Object> text = new LinkedHashMap<>(schema);
    if (text.get("format") instanceof String format && format.startsWith("date")) {
      text.remove("format");
    }
    return text;
  }

  private static boolean isOfSeveralTypes(Map<?, ?> schema) {
    boolean several =
        schema.get(TYPE) instanceof List<?> types
            && types.stream().filter(type -> !"null".equals(type)).count() > 1;
    boolean oneOf =
        List.of("oneOf", "anyOf").stream().anyMatch(word -> schema.get(word) instanceof List<?>);
    return several || oneOf && !schema.containsKey("discriminator");
  }

  /** The first of names that differ in capitals and separators only. */
  private static Map<String, @Nullable Object> once(Map<?, ?> members) {
    Map<String, String> kept = new HashMap<>();
    Map<String, @Nullable Object> first = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          String written = String.valueOf(name);
          if (kept.putIfAbsent(inProgram(written), written) == null) {
            first.put(written, value);
          }
        });
    return first;
  }

  private static String inProgram(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  /** A constant has a type: generators make a class of one that has none. */
  private static void typed(Map<String, @Nullable Object> schema) {
    Object constant = schema.get("const");
    if (constant != null && !schema.containsKey(TYPE)) {
      schema.put(
          TYPE,
          constant instanceof Boolean
              ? "boolean"
              : constant instanceof Number ? "number" : "string");
    }
  }

  private static void required(Map<String, @Nullable Object> schema) {
    if (schema.get("required") instanceof List<?> names
        && schema.get("properties") instanceof Map<?, ?> members) {
      schema.put(
          "required",
          names.stream()
              .filter(Objects::nonNull)
              .filter(members::containsKey)
              .collect(Collectors.toList()));
    }
  }
}
