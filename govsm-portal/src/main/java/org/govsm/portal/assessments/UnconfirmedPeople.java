package org.govsm.portal.assessments;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Enrolment;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
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

  /** Before the id of a user in the name of the field that confirms the user. */
  public static final String CHOSEN = "user:";

  /** The facts with all of them in service. */
  public Map<String, @Nullable Object> all(
      Map<String, ? extends @Nullable Object> facts, Page page) {
    return listed(facts, users, page);
  }

  /**
   * The facts with those in service whom a form confirms.
   *
   * @throws ProblemException where it confirms nobody
   */
  public Map<String, @Nullable Object> chosen(
      Map<String, ? extends @Nullable Object> facts, Form form, Page page) {
    List<User> chosen = users.stream().filter(user -> isChosen(form, user)).toList();
    if (chosen.isEmpty()) {
      Message none = Message.of("people-page.none-chosen");
      throw ProblemException.of(new InputFault("/users", "people-page.none-chosen", none));
    }
    return listed(facts, chosen, page);
  }

  private static boolean isChosen(Form form, User user) {
    return form.typed().containsKey(CHOSEN + user.id());
  }

  private static Map<String, @Nullable Object> listed(
      Map<String, ? extends @Nullable Object> facts, List<User> users, Page page) {
    return Enrolment.of(
        facts, users.stream().map(user -> ListedUsers.officer(user, page.words())).toList());
  }

  /** The roles of a user that count here. */
  public List<String> roles(User user) {
    return ListedUsers.roles(user);
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
