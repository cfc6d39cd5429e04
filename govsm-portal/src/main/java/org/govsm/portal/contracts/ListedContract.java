package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.SearchWords;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** Listed contract: what lists of contracts are searched, filtered and sorted by. */
final class ListedContract {

  /** Columns that rows of a former version get from their events; all others have a default. */
  static final List<String> COLUMNS =
      List.of(
          "title",
          "supplier",
          "supplier_name",
          "begins",
          "ends",
          "searched",
          "billing",
          "freeze_days",
          "hold_days");

  static final String TYPES =
      "title text, supplier text, supplier_name text, begins day, ends day, searched text,"
          + " billing text, freeze_days number, hold_days number, requirement text";

  /** Where a contract stands in its time, by the code in addresses. */
  static final List<String> TIMES = List.of("coming", "running", "ended");

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "c.id",
          "title", "lower(c.title)",
          "supplier", "c.supplier",
          "begins", "c.begins",
          "ends", "c.ends");

  private ListedContract() {}

  /** The values of the columns for the terms of a contract. */
  static @Nullable Object[] columns(String id, Map<String, @Nullable Object> terms) {
    String title = text(terms, "title");
    String supplier = text(party(terms, "supplier"), "id");
    return new @Nullable Object[] {
      title,
      supplier,
      text(party(terms, "supplier"), "name"),
      day(terms, "from").orElse(null),
      day(terms, "until").orElse(null),
      SearchWords.of(
          title,
          id,
          supplier,
          text(party(terms, "supplier"), "name"),
          text(party(terms, "buyer"), "name")),
      text(terms, "period"),
      days(terms, "freezeDays").orElse(null),
      days(terms, "holdDays").orElse(null),
      text(party(terms, "requirement"), "id")
    };
  }

  /** Days that the terms of payment state; nothing for what is no number of days. */
  private static Optional<Long> days(Map<String, @Nullable Object> terms, String member) {
    return Optional.of(text(party(terms, "payment"), member))
        .filter(days -> days.matches("\\d{1,6}"))
        .map(Long::valueOf);
  }

  private static Map<?, ?> party(Map<String, @Nullable Object> terms, String who) {
    return terms.get(who) instanceof Map<?, ?> party ? party : Map.of();
  }

  private static String text(Map<?, ?> tree, String member) {
    return Optional.ofNullable(tree.get(member)).map(String::valueOf).orElse("");
  }

  private static Optional<LocalDate> day(Map<?, ?> terms, String member) {
    return RequestContexts.day(text(terms, member));
  }

  /**
   * The contracts that somebody sees.
   *
   * @param department only those of this department; empty for all
   */
  static ListQuery seen(Caller by, Optional<String> department) {
    ListQuery query = seen(new ListQuery("contract c"), by);
    department.ifPresent(one -> query.where("c.department = ?", one));
    return query;
  }

  /** Of a query over contracts as {@code c} those that somebody sees. */
  static ListQuery seen(ListQuery query, Caller by) {
    if (!by.seesEverything()) {
      boolean supplier = by.roles().contains(Caller.SUPPLIER);
      query.in(supplier ? "c.supplier" : "c.department", by.units().orElseThrow());
    }
    return query;
  }

  /**
   * The contracts that a list asks for.
   *
   * @param day on which they are coming, running or ended
   */
  static ListQuery asked(Caller by, Listing listing, LocalDate day) {
    ListQuery query = seen(by, listing.filter("department")).words("c.searched", listing.words());
    listing.filter("supplier").ifPresent(one -> query.where("c.supplier = ?", one));
    Argument known = Sql.day(day);
    listing
        .filter("state")
        .ifPresent(
            state -> {
              switch (state) {
                case "coming" -> query.where("c.begins > ?", known);
                case "running" ->
                    query
                        .where("c.begins is null or c.begins <= ?", known)
                        .where("c.ends is null or c.ends > ?", known);
                default -> query.where("c.ends <= ?", known);
              }
            });
    return query;
  }

  static String order(Listing listing) {
    return ORDERS.getOrDefault(listing.sort(), "c.id")
        + (listing.isDown() ? " desc" : "")
        + ", c.id";
  }

  /** The suppliers of the contracts that somebody sees. */
  static List<String> suppliers(Transaction tx, Caller by, int most) {
    return seen(by, Optional.empty())
        .where("c.supplier <> ''")
        .ids(tx, "distinct c.supplier", "c.supplier", 0, most);
  }

  /** The suppliers of the contracts of departments that somebody does not see. */
  static List<String> suppliersOfOthers(Transaction tx, Caller by) {
    if (by.seesEverything()) {
      return List.of();
    }
    ListQuery others = new ListQuery("contract c").where("c.supplier <> ''");
    by.units()
        .filter(units -> !units.isEmpty())
        .ifPresent(units -> others.within("c.department not", units, ""));
    return others.ids(tx, "distinct c.supplier", "c.supplier", 0, Integer.MAX_VALUE);
  }

  /** The departments of the contracts that somebody sees. */
  static List<String> departments(Transaction tx, Caller by) {
    return seen(by, Optional.empty())
        .ids(tx, "distinct c.department", "c.department", 0, Integer.MAX_VALUE);
  }
}
