package org.govsm.portal.purchases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.SearchWords;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/**
 * Listed purchase: what lists of purchases are searched, filtered and sorted by, beside state and
 * need.
 */
final class ListedPurchase {

  /** Columns of the table of purchases, as {@link #columns} has them. */
  static final List<String> COLUMNS = List.of("title", "published", "estimate", "used", "searched");

  static final String TYPES =
      "title text, published day, estimate number, used text, searched text";

  private static final int PAISE = 2;
  private static final int MOST_DIGITS = 15;

  /** Orders by their codes in addresses: forwards, and backwards. */
  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "p.id",
          "title", "lower(p.title)",
          "need", "lower(p.need)",
          "day", "p.published",
          "value", "p.estimate",
          "state", "p.state");

  private ListedPurchase() {}

  /** The values of the columns for what is known of a purchase. */
  static @Nullable Object[] columns(String id, Map<String, @Nullable Object> content) {
    String title = text(content, "title");
    return new @Nullable Object[] {
      title,
      day(content).orElse(null),
      estimate(content).orElse(null),
      text(content, "used"),
      SearchWords.of(words(title, id, content))
    };
  }

  private static String[] words(String title, String id, Map<String, @Nullable Object> content) {
    String supplier = text(content, "supplier");
    String need = text(content, "need");
    return supplier.isEmpty()
        ? new String[] {title, id, need}
        : new String[] {title, id, need, supplier};
  }

  private static String text(Map<?, ?> tree, String member) {
    return Optional.ofNullable(tree.get(member)).map(String::valueOf).orElse("");
  }

  private static Map<?, ?> tree(Map<?, ?> content, String member) {
    return content.get(member) instanceof Map<?, ?> tree ? tree : Map.of();
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> content) {
    return RequestContexts.day(text(tree(content, "days"), PurchaseLaw.DAY));
  }

  /** In paise; nothing for what is no sum that there can be. */
  private static Optional<Long> estimate(Map<String, @Nullable Object> content) {
    try {
      return Optional.of(text(tree(content, "facts"), "value"))
          .filter(value -> !value.isEmpty())
          .map(BigDecimal::new)
          .filter(sum -> sum.precision() - sum.scale() <= MOST_DIGITS)
          .map(sum -> sum.movePointRight(PAISE).setScale(0, RoundingMode.HALF_UP).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The purchases of a department that a list asks for. */
  static ListSource<StoredPurchase> of(Transaction tx, String department, Listing listing) {
    ListQuery query = of(department).words("p.searched", listing.words());
    listing.filter("state").ifPresent(state -> query.where("p.state = ?", state));
    listing.filter("used").ifPresent(used -> query.where("p.used = ?", used));
    listing.day("from").ifPresent(day -> query.where("p.published >= ?", Sql.day(day)));
    listing.day("to").ifPresent(day -> query.where("p.published <= ?", Sql.day(day)));
    String column = ORDERS.getOrDefault(listing.sort(), "p.id");
    String way = listing.isDown() ? " desc" : "";
    // what is not known comes last, whichever way round
    String order = "case when " + column + " is null then 1 else 0 end, " + column + way + ", p.id";
    return ListSource.of(tx, query, "p.id", order, ids -> new Purchases(tx).all(department, ids));
  }

  /** The procedures by which purchases of a department were made, as far as they are on record. */
  static List<String> used(Transaction tx, String department) {
    return tx.handle()
        .select(
            "select distinct used from purchase where department = ? and used <> '' order by used",
            department)
        .mapTo(String.class)
        .list();
  }

  /** Purchases of a department whose files are open, by id, a page at a time. */
  static List<StoredPurchase> open(Transaction tx, String department, String after, int limit) {
    return after(
        tx, of(department).where("p.state = ?", StoredPurchase.OPEN), department, after, limit);
  }

  /** Purchases of a department that are of a year, and those that have no day; by id. */
  static List<StoredPurchase> ofYear(
      Transaction tx, String department, FinancialYear year, String after, int limit) {
    ListQuery query =
        of(department)
            .where(
                "p.published is null or p.published >= ? and p.published <= ?",
                Sql.day(year.firstDay()),
                Sql.day(year.lastDay()));
    return after(tx, query, department, after, limit);
  }

  private static ListQuery of(String department) {
    return new ListQuery("purchase p").where("p.department = ?", department);
  }

  private static List<StoredPurchase> after(
      Transaction tx, ListQuery query, String department, String after, int limit) {
    return new Purchases(tx)
        .all(department, query.where("p.id > ?", after).ids(tx, "p.id", "p.id", 0, limit));
  }
}
