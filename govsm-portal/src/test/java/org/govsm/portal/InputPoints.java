package org.govsm.portal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every place of the pages where something can be typed: the fields of forms and addresses. */
final class InputPoints {

  private static final Pattern FORM = Pattern.compile("(?s)<form ([^>]*)>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile("(?s)<(?:input|select|textarea|button) ([^>]*)>");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

  /** What addresses of a route look like; the route that says more of them comes first. */
  private static final Map<String, Pattern> ROUTES = new LinkedHashMap<>();

  static {
    Slices.table().routes().keySet().stream()
        .map(route -> route.split(" ", 2)[1])
        .distinct()
        .sorted(Comparator.comparing(route -> route.chars().filter(c -> c == '{').count()))
        .forEach(
            route -> ROUTES.put(route, Pattern.compile(route.replaceAll("\\{\\w+}", "[^/]+"))));
  }

  private final Map<String, Sending> sendings = new LinkedHashMap<>();

  /**
   * What a browser would send.
   *
   * @param method GET or POST
   * @param path where to
   * @param multipart whether the fields are parts
   * @param fields names and values
   */
  record Sending(String method, String path, boolean multipart, Map<String, String> fields) {

    Sending {
      fields = new LinkedHashMap<>(fields);
    }

    Sending with(String field, String value) {
      Map<String, String> changed = new LinkedHashMap<>(fields);
      changed.put(field, value);
      return new Sending(method, path, multipart, changed);
    }

    /**
     * The fields that were not typed into on the same route, of which one address stands for all.
     *
     * @param typedInto those that were; the others are added
     */
    List<String> untyped(Set<String> typedInto) {
      String route =
          ROUTES.entrySet().stream()
              .filter(one -> one.getValue().matcher(path).matches())
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(path);
      return fields.keySet().stream()
          .filter(field -> typedInto.add(method + " " + route + " " + field))
          .toList();
    }

    private String key() {
      return method + " " + path + " " + new TreeSet<>(fields.keySet());
    }
  }

  List<Sending> all() {
    return List.copyOf(sendings.values());
  }

  void look(String address, String page) {
    link(address);
    LINK.matcher(page).results().forEach(link -> link(link.group(1).replace("&amp;", "&")));
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      add(form(address.split("\\?", 2)[0], form.group(1), form.group(2)));
    }
  }

  private static Sending form(String here, String head, String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(body);
    while (field.find()) {
      String name = attribute(field.group(1), "name");
      if (!name.isEmpty() && !field.group(1).contains("type=\"file\"")) {
        fields.putIfAbsent(name, attribute(field.group(1), "value"));
      }
    }
    String action = attribute(head, "action");
    return new Sending(
        head.contains("method=\"post\"") ? "POST" : "GET",
        action.isEmpty() ? here : action.split("\\?", 2)[0],
        head.contains("multipart"),
        fields);
  }

  private void link(String address) {
    String[] parts = address.split("\\?", 2);
    if (parts.length == 2 && !parts[0].endsWith(".pdf")) { // its page has the same fields
      Map<String, String> fields = new LinkedHashMap<>();
      for (String one : parts[1].split("&", -1)) {
        String[] pair = one.split("=", 2);
        fields.put(pair[0], pair.length == 2 ? pair[1] : "");
      }
      add(new Sending("GET", parts[0], false, fields));
    }
  }

  private void add(Sending sending) {
    sendings.putIfAbsent(sending.key(), sending);
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1).replace("&amp;", "&") : "";
  }
}
