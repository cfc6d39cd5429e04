package org.govsm.portal.assessments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSections;
import org.jspecify.annotations.Nullable;

/** Addresses of the forms of facts. */
public final class FactLinks {

  private FactLinks() {}

  /** The form of a place. */
  public static String of(String department, String section, String at, int part) {
    String base = "/governance/" + department + "/facts/" + section;
    String asked = at.isEmpty() ? "" : "at=" + URLEncoder.encode(at, UTF_8);
    String shown = part == 0 ? "" : "part=" + (part + 1);
    String and = asked.isEmpty() || shown.isEmpty() ? "" : "&";
    return asked.isEmpty() && shown.isEmpty() ? base : base + "?" + asked + and + shown;
  }

  /** The form in which a fact is entered; nothing for what is entered elsewhere. */
  public static Optional<String> of(
      String department, Map<String, ? extends @Nullable Object> facts, FactPlace place) {
    String top = place.at().isEmpty() ? "/" + place.field().split("\\.", 2)[0] : place.at();
    return FactSections.of(top)
        .map(
            section -> {
              FactEntry entry =
                  place.at().isEmpty()
                      ? FactEntry.section(facts, section)
                      : FactEntry.at(facts, place.at())
                          .orElseGet(() -> FactEntry.section(facts, section));
              String fragment = place.field().isEmpty() ? "" : "#" + place.field();
              return of(department, section, place.at(), entry.part(place.field())) + fragment;
            });
  }

  /** The list of an item. */
  public static String list(String at) {
    return at.substring(0, Math.max(0, at.lastIndexOf('/')));
  }
}
