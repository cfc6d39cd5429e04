package org.govsm.portal.assessments;

import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSections;
import org.jspecify.annotations.Nullable;

/** Addresses of the forms of facts. */
public final class FactLinks {

  private FactLinks() {}

  /**
   * The form in which a fact is entered.
   *
   * @param account the account for whose sake it is asked; empty where there is none
   * @return nothing for what is entered elsewhere
   */
  public static Optional<String> of(
      String department,
      Map<String, ? extends @Nullable Object> facts,
      FactPlace place,
      String account) {
    String top = place.at().isEmpty() ? "/" + place.field().split("\\.", 2)[0] : place.at();
    return FactSections.of(top)
        .map(
            section -> {
              FactEntry entry =
                  FactEntry.at(facts, place.at())
                      .orElseGet(() -> FactEntry.section(facts, section));
              String base = "/governance/" + department + "/facts/" + section;
              return FactEntryForm.of(base, "", place.at(), "", account)
                      .link(place.at(), entry.part(place.field()))
                  + fragment(entry, place.field());
            });
  }

  /** The field, or the heading of the list; nothing where the page has neither. */
  private static String fragment(FactEntry entry, String field) {
    boolean there = entry.fields().stream().anyMatch(one -> one.name().equals(field));
    return there
        ? "#" + field
        : entry.list(field).map(list -> "#below" + list.pointer().replace('/', '-')).orElse("");
  }

  /** The form in which a place of the facts is mended; nothing for what is entered elsewhere. */
  static Optional<String> mending(
      String department, Map<String, ? extends @Nullable Object> facts, String pointer) {
    String at = pointer;
    while (!at.isEmpty() && !FactEntry.isAt(facts, at)) {
      at = list(at);
    }
    String field = pointer.substring(at.length()).replaceFirst("^/", "").replace('/', '.');
    return pointer.isEmpty()
        ? Optional.empty()
        : of(department, facts, new FactPlace(at, at.equals(pointer) ? "" : field, ""), "");
  }

  /** The list of an item. */
  static String list(String at) {
    return at.substring(0, Math.max(0, at.lastIndexOf('/')));
  }
}
