package org.govsm.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.uri.UriTemplate;

/** Post routes: which line of the authorisation table the action of a form falls under. */
public final class PostRoutes {

  private static final String POST = "POST ";

  private final Map<UriTemplate, Rule> rules = new LinkedHashMap<>();

  /** What an address falls under: the line, and the parts that the address names. */
  public record Found(Rule rule, Map<String, String> parts) {}

  /** The routes of a table to which forms are sent, the most precise first. */
  public PostRoutes(Authorisation table) {
    List<UriTemplate> templates =
        table.routes().keySet().stream()
            .filter(route -> route.startsWith(POST + "/") && !route.startsWith(POST + "/api/"))
            .map(route -> new UriTemplate(route.substring(POST.length())))
            .sorted(UriTemplate.COMPARATOR)
            .toList();
    templates.forEach(
        one -> table.route("POST", one.getTemplate()).ifPresent(rule -> rules.put(one, rule)));
  }

  /** What an address of the portal falls under; nothing where it is none. */
  public Optional<Found> find(String path) {
    for (Map.Entry<UriTemplate, Rule> one : rules.entrySet()) {
      Map<String, String> parts = new LinkedHashMap<>();
      if (one.getKey().match(path, parts)) {
        return Optional.of(new Found(one.getValue(), parts));
      }
    }
    return Optional.empty();
  }
}
