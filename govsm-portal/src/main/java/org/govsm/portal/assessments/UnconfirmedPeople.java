package org.govsm.portal.assessments;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Unconfirmed people: users of a department whom forms do not offer yet, as nobody confirmed that
 * they are in service.
 */
public record UnconfirmedPeople(String department, List<User> users) {

  /** Those whom the facts of a department do not list. */
  public static UnconfirmedPeople of(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> facts) {
    return new UnconfirmedPeople(department, ListedUsers.missing(tx, department, facts));
  }

  /** Their names, each with the roles that count here. */
  public String said(Page page) {
    return users.stream()
        .map(user -> user.name() + " (" + page.roleWords(ListedUsers.roles(user)) + ")")
        .collect(joining("; "));
  }

  /** Where they are confirmed. */
  public String form() {
    return "/governance/" + department + "/people";
  }

  /** Whether the caller may confirm them. */
  public boolean isMine(Page page) {
    return page.mayPost("/governance/{department}/people");
  }
}
