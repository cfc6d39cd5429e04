package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.document.Node;

/**
 * The rows of terms that hold in periods which have a certificate, and what new terms change in
 * them: a row is compared by what it says in the period, not by where it is written.
 */
final class CertifiedRows {

  private static final String EXCLUSIONS = "exclusions";

  /** The lists whose rows hold from day to day. */
  static final List<String> LISTS =
      List.of(Deliverable.LIST, "amounts", "bases", "kpis", "caps", EXCLUSIONS);

  /** What moves no money, and the days of a row, which say only where it holds. */
  private static final List<String> WORDING = List.of("title", "level", "from", "until");

  private final Terms before;
  private final Terms after;
  private final Map<String, Change> changes = new LinkedHashMap<>();

  private CertifiedRows(Terms before, Terms after) {
    this.before = before;
    this.after = after;
  }

  static CertifiedRows of(Terms before, Terms after, Collection<String> certified) {
    CertifiedRows rows = new CertifiedRows(before, after);
    for (BillingPeriod period : before.periods()) {
      if (certified.contains(period.id()) && after.periods().contains(period)) {
        LISTS.forEach(list -> rows.compare(list, period));
      }
    }
    return rows;
  }

  List<Change> changes() {
    return List.copyOf(changes.values());
  }

  /**
   * A row that says something else in certified periods.
   *
   * @param name its list and id
   * @param pointer where it stands in the new terms
   * @param code what is said of it
   * @param isAmended whether a signed amendment that did not bring it before brought it there
   */
  record Change(String name, String pointer, String code, List<String> periods, boolean isAmended) {

    /** Whether it is of one row, and not of the order of a list. */
    boolean isOfRow() {
      return !LISTS.contains(name);
    }

    Change and(Change other) {
      List<String> all = new ArrayList<>(periods);
      all.addAll(other.periods);
      Change first = isAmended ? other : this;
      return new Change(name, first.pointer, first.code, all, isAmended && other.isAmended);
    }
  }

  private void compare(String list, BillingPeriod period) {
    Map<String, Node> was = in(before, list, period);
    Map<String, Node> now = in(after, list, period);
    Set<String> places = new LinkedHashSet<>(was.keySet());
    places.addAll(now.keySet());
    for (String place : places) {
      Optional<Node> old = Optional.ofNullable(was.get(place));
      Optional<Node> row = Optional.ofNullable(now.get(place));
      if (!said(old, list, period).equals(said(row, list, period))) {
        add(change(list, old, row, period));
      }
    }
    if (!order(was, now).equals(order(now, was))) {
      add(new Change(list, "/" + list, "terms.certified-order", List.of(period.id()), false));
    }
  }

  private void add(Change change) {
    changes.merge(change.name(), change, Change::and);
  }

  private static Map<String, Node> in(Terms terms, String list, BillingPeriod period) {
    LocalDate day = period.from();
    List<Node> rows =
        list.equals(EXCLUSIONS)
            ? terms.excluded(day).map(Exclusions::all).orElse(List.of())
            : terms.rows(list).stream().filter(row -> Periods.holds(row, day)).toList();
    Map<String, Node> places = new LinkedHashMap<>();
    for (Node row : rows) {
      String from = list.equals(EXCLUSIONS) ? " " + Exclusions.first(row, period) : "";
      places.put(row.text("id") + from, row); // an exclusion may touch a period twice
    }
    return places;
  }

  private static List<String> order(Map<String, Node> these, Map<String, Node> others) {
    return these.keySet().stream().filter(others::containsKey).toList();
  }

  private static Map<String, Object> said(Optional<Node> row, String list, BillingPeriod period) {
    Map<String, Object> said = new LinkedHashMap<>();
    row.ifPresent(
        node -> {
          said.putAll(node.toPlain());
          said.keySet().removeAll(WORDING);
          if (list.equals(EXCLUSIONS)) {
            said.put("from", Exclusions.first(node, period));
            said.put("until", Exclusions.after(node, period));
          }
        });
    return said;
  }

  private Change change(String list, Optional<Node> old, Optional<Node> row, BillingPeriod period) {
    String id = row.or(() -> old).orElseThrow().text("id");
    String pointer =
        row.map(now -> now.pointer() + "/" + first(old, now, list, period)).orElse("/" + list);
    return new Change(
        list + "/" + id,
        pointer,
        row.isPresent() ? "terms.certified-row" : "terms.certified-gone",
        List.of(period.id()),
        row.flatMap(now -> now.find("amendment", String.class))
            .filter(amendment -> !broughtBefore(list, id).contains(amendment))
            .isPresent());
  }

  /** The first part that is another; the id where the whole row is new. */
  private static String first(Optional<Node> old, Node now, String list, BillingPeriod period) {
    Map<String, Object> was = said(old, list, period);
    Map<String, Object> is = said(Optional.of(now), list, period);
    return was.isEmpty()
        ? "id"
        : is.keySet().stream()
            .filter(name -> !Objects.equals(was.get(name), is.get(name)))
            .findFirst()
            .orElse("id");
  }

  private Set<String> broughtBefore(String list, String id) {
    Set<String> amendments = new LinkedHashSet<>();
    for (Node row : before.rows(list)) {
      if (row.text("id").equals(id)) {
        row.find("amendment", String.class).ifPresent(amendments::add);
      }
    }
    return amendments;
  }
}
