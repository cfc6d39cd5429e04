package org.govsm.portal.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.SearchWords;
import org.jdbi.v3.core.Handle;

/**
 * Listed user: what lists of users are searched, filtered and sorted by. What somebody is, {@link
 * Users#find} says.
 */
public final class ListedUser {

  private static final String NAME = "coalesce(p.searched, u.id)";

  private static final Map<String, String> ORDERS =
      Map.of("id", "u.id", "name", NAME, "state", "u.state");

  private ListedUser() {}

  /** What is searched of a person. */
  static String searched(String fullName, Optional<String> signInName) {
    return SearchWords.of(fullName, signInName.orElse(""));
  }

  /**
   * The users that a list asks for.
   *
   * @param units only those who belong to one of these; empty for all
   */
  public static ListQuery asked(Listing listing, Optional<? extends Collection<String>> units) {
    ListQuery query =
        new ListQuery("portal_user u left join portal_person p on p.user_id = u.id")
            .words("coalesce(p.searched, '') || ' ' || lower(u.id)", listing.words());
    units.ifPresent(
        some ->
            query.within(
                "u.id in (select one.user_id from portal_user_unit one where one.unit", some, ")"));
    listing.filter("state").ifPresent(state -> query.where("u.state = ?", state));
    listing
        .filter("role")
        .ifPresent(
            role ->
                query.where(
                    "u.id in (select one.user_id from portal_user_role one where one.role = ?)",
                    role));
    return query;
  }

  /** Some of these users, as they are. */
  public static List<User> read(
      Transaction tx, ListQuery query, Listing listing, long offset, int limit) {
    String way = listing.isDown() ? " desc" : "";
    String order = ORDERS.getOrDefault(listing.sort(), "u.id") + way + ", u.id";
    return new Users(tx).each(query.ids(tx, "u.id", order, offset, limit)).toList();
  }

  /** Fills what is searched of persons from before. */
  static void fill(Handle handle) {
    record Named(String id, String fullName, Optional<String> signInName) {}
    handle
        .createQuery("select user_id, full_name, sign_in_name from portal_person")
        .map(
            (row, context) ->
                new Named(
                    row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))))
        .list()
        .forEach(
            one ->
                handle.execute(
                    "update portal_person set searched = ? where user_id = ?",
                    searched(one.fullName(), one.signInName()),
                    one.id()));
  }
}
