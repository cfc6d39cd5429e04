package org.govsm.portal.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Listed account: what lists of accounts are searched, filtered and sorted by, beside their state.
 */
final class ListedAccount {

  /** Columns of the table of accounts, as {@link #columns} has them. */
  static final List<String> COLUMNS = List.of("platform", "handle", "searched");

  static final String TYPES = "platform text, handle text, searched text";

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "a.id", "platform", "a.platform", "handle", "lower(a.handle)", "state", "a.state");

  private ListedAccount() {}

  /** The values of the columns for what is known of an account. */
  static Object[] columns(String id, Map<String, @Nullable Object> facts) {
    String platform = text(facts, "platform");
    String handle = text(facts, "handle");
    return new Object[] {
      platform,
      handle,
      SearchWords.of(id, handle, platform, text(facts, "longForm"), text(facts, "url"))
    };
  }

  private static String text(Map<String, @Nullable Object> facts, String name) {
    return Optional.ofNullable(facts.get(name)).map(String::valueOf).orElse("");
  }

  /** The accounts of a department that a list asks for. */
  static ListSource<RegisteredAccount> of(Transaction tx, String department, Listing listing) {
    ListQuery query =
        new ListQuery("account a")
            .where("a.department = ?", department)
            .words("a.searched", listing.words());
    listing.filter("state").ifPresent(state -> query.where("a.state = ?", state));
    listing.filter("platform").ifPresent(platform -> query.where("a.platform = ?", platform));
    String way = listing.isDown() ? " desc" : "";
    String order = ORDERS.getOrDefault(listing.sort(), "a.id") + way + ", a.id";
    return ListSource.of(
        tx, query, "a.id", order, ids -> new RegisteredAccounts(tx).all(department, ids));
  }

  /** The platforms of the accounts of a department. */
  static List<String> platforms(Transaction tx, String department) {
    return tx.handle()
        .select(
            "select distinct platform from account where department = ? order by platform",
            department)
        .mapTo(String.class)
        .list();
  }
}
