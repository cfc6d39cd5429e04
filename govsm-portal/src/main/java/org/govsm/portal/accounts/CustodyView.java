package org.govsm.portal.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.portal.assessments.GovernanceServices;
import org.govsm.portal.store.Sql;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;

/**
 * The custody log of a department.
 *
 * @param log the log; nothing where it is not as it was written
 * @param broken where it is not
 * @param begun the kind of event for which the form was begun, for one account
 * @param account the account for which it was begun; empty where it is still to be chosen
 * @param approvers who can approve now what waits, by its id
 */
public record CustodyView(
    String department,
    Optional<CustodyLog> log,
    List<InputFault> broken,
    List<Finding> open,
    List<CustodyRecords.Waiting> waiting,
    Map<String, List<String>> approvers,
    List<FormField> fields,
    Optional<String> begun,
    String account,
    Map<String, InputFault> errors) {

  /** Whether nobody is known and the form asks who acts. */
  public boolean asksWho(Page page) {
    return page.caller().kind() == Caller.Kind.DEMONSTRATION;
  }

  /** Who holds the keys of the account for which the form was begun. */
  public Optional<String> from() {
    return log.flatMap(whole -> whole.state().account(account)).flatMap(AccountCustody::holder);
  }

  /** Who may approve or take back what waits, whoever may approve first. */
  public List<String> actors(CustodyRecords.Waiting one) {
    return Stream.concat(
            approvers.getOrDefault(one.id(), List.of()).stream(),
            Stream.of("actor", "fromHolder", "toHolder").map(name -> said(one, name)))
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /** What was done with a hand-over just now. */
  public Optional<String> done(Page page) {
    return page.given("done").filter(List.of("asked", "approved", "withdrawn")::contains);
  }

  /** The memorandum of the hand-over that was approved just now. */
  public Optional<String> handOver(Page page) {
    return page.given("entry").filter(Sql::isId).map(id -> memo(department, id));
  }

  static String memo(String department, String entry) {
    return "/governance/" + department + "/hand-overs/" + entry + "/memo";
  }

  /** Whether the caller may write into the log at all. */
  public boolean mayRecord(Page page) {
    return GovernanceServices.maySend(page, "custody");
  }

  /** A member of what waits. */
  public static String said(CustodyRecords.Waiting waiting, String name) {
    return waiting.content().get(name) instanceof String text ? text : "";
  }
}
