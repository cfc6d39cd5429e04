package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.custody.HandOver;
import org.govsm.portal.assessments.GovernanceServices;
import org.govsm.portal.assessments.Mending;
import org.govsm.portal.assessments.UnconfirmedPeople;
import org.govsm.portal.store.Sql;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;

/**
 * The custody log of a department.
 *
 * @param log the log; nothing where it is not as it was written
 * @param later when entries were put on record, by their id, where that was later than their event
 * @param broken where it is not
 * @param begun the kind of event for which the form was begun, for one account
 * @param account the account for which it was begun; empty where it is still to be chosen
 * @param inUse whether that account is in use, so that its hand-over is begun before its keys pass
 * @param incoming to whom the hand-over of that account is to give the keys
 * @param gone who is no longer in post and neither approves nor takes back
 * @param unconfirmed the users whom the form does not offer yet
 * @param approvers who can approve now what waits, by its id
 */
public record CustodyView(
    String department,
    Optional<CustodyLog> log,
    Map<String, Instant> later,
    List<InputFault> broken,
    OpenKeys open,
    List<CustodyRecords.Waiting> waiting,
    Map<String, List<String>> approvers,
    List<FormField> fields,
    Optional<String> begun,
    String account,
    boolean inUse,
    Optional<String> incoming,
    Set<String> gone,
    UnconfirmedPeople unconfirmed,
    Map<String, InputFault> errors) {

  private static final String ROTATED = "ROTATED";

  /** Whether nobody is known and the form asks who acts. */
  public boolean asksWho(Page page) {
    return page.caller().isAnybody();
  }

  /** Who holds the keys of the account for which the form was begun. */
  public Optional<String> from() {
    return custody().flatMap(AccountCustody::holder);
  }

  private Optional<AccountCustody> custody() {
    return log.flatMap(whole -> whole.state().account(account));
  }

  /** Whether a field must be filled in whatever happened, or for what the form was begun for. */
  public boolean isRequired(FormField field) {
    List<String> asked = begun.map(CustodyEvent::asks).orElse(List.of());
    return List.of("accountId", "event", "actor").contains(field.name())
        || asked.contains(field.name());
  }

  /** Who may approve or take back what waits, whoever may approve first. */
  public List<String> actors(CustodyRecords.Waiting one) {
    return Stream.concat(
            approvers.getOrDefault(one.id(), List.of()).stream(),
            Stream.of("actor", "fromHolder", "toHolder").map(name -> said(one, name)))
        .filter(id -> !id.isEmpty() && !gone.contains(id))
        .distinct()
        .toList();
  }

  /** What was done with a hand-over just now. */
  public Optional<String> done(Page page) {
    return page.given("done")
        .filter(List.of("asked", "approved", "withdrawn", "recorded")::contains);
  }

  /** The memorandum of the hand-over that was approved just now. */
  public Optional<String> handOver(Page page) {
    return page.given("entry").filter(Sql::isId).map(id -> memo(department, id));
  }

  /** Why something happened, in words. */
  public static String reason(String why, Page page) {
    return HandOverMemo.reason(why, page);
  }

  /** What whoever an event gives access is called in the log. */
  public static String toLabel(String event) {
    return CustodyFields.toLabel(event);
  }

  /** The form of an event of an account. */
  public static String form(String department, String account, String event) {
    return "/governance/"
        + department
        + "/custody?account="
        + account
        + "&event="
        + event
        + "#record";
  }

  /** The step that begins the hand-over for which the form was begun, where it comes first. */
  public Optional<String> begins() {
    return begun
        .filter(kind -> inUse && HandOver.givesKeys(Map.of("event", kind), custody()))
        .map(kind -> "/governance/" + department + "/accounts/" + account + "#step-startHandover");
  }

  /** Who has the keys where the form of a hand-over was begun that is recorded already. */
  public Optional<String> passed() {
    return from()
        .filter(holder -> begun.filter(HandOverMemo.KIND::equals).isPresent())
        .filter(holder -> incoming.filter(holder::equals).isPresent());
  }

  /** Whether somebody may approve what waits, and not only take it back. */
  public boolean isApprover(CustodyRecords.Waiting one, String person) {
    return approvers.getOrDefault(one.id(), List.of()).contains(person);
  }

  /** The hand-over that waits where the form of another one was begun: one waits at a time. */
  public Optional<CustodyRecords.Waiting> waitsAlready() {
    return begun.filter(HandOverMemo.KIND::equals).stream()
        .flatMap(kind -> waiting.stream())
        .filter(one -> said(one, "accountId").equals(account))
        .findFirst();
  }

  /** The form of the change of the password after the hand-over that was approved just now. */
  public Optional<String> changeOfPassword(Page page) {
    return handedOver(page)
        .filter(keys -> KeyRecorders.of(page).may(ROTATED, Optional.of(keys)))
        .map(keys -> Mending.carried(page, form(department, keys.accountId(), ROTATED)));
  }

  /** The keys that passed in the hand-over that was approved just now. */
  private Optional<AccountCustody> handedOver(Page page) {
    return done(page).filter("approved"::equals).flatMap(done -> page.given("entry")).stream()
        .flatMap(id -> log.stream().flatMap(whole -> of(whole, id)))
        .findFirst();
  }

  private static Stream<AccountCustody> of(CustodyLog whole, String entry) {
    return whole.entries().stream()
        .filter(one -> one.event().eventId().equals(entry))
        .flatMap(one -> whole.state().account(one.event().accountId()).stream());
  }

  static String memo(String department, String entry) {
    return "/governance/" + department + "/hand-overs/" + entry + "/memo";
  }

  /** Whether the caller may write into the log at all. */
  public boolean mayRecord(Page page) {
    return GovernanceServices.maySend(page, "custody");
  }

  /** Whether the caller may approve what waits; in a demonstration the form asks who does. */
  public boolean mayApprove(CustodyRecords.Waiting one, Page page) {
    return asksWho(page)
        || approvers.getOrDefault(one.id(), List.of()).contains(page.caller().actor());
  }

  /** The roles that may write into the log; for the event for which the form was begun. */
  public Set<String> recorders(Page page) {
    Set<String> send =
        page.table()
            .route("POST", "/governance/{department}/custody")
            .map(rule -> (Set<String>) new TreeSet<>(rule.roles()))
            .orElse(Set.of());
    return begun.map(event -> KeyRecorders.roles(page.table(), event)).orElse(send);
  }

  /** Who records the change of the password after a hand-over, where the caller does not. */
  public List<String> changers(Page page) {
    return changeOfPassword(page).isPresent()
        ? List.of()
        : KeyRecorders.keepers(ROTATED, handedOver(page));
  }

  /** Who alone records the event for which the form was begun, where the caller does not. */
  public List<String> keepers(Page page) {
    KeyRecorders recorders = KeyRecorders.of(page);
    return begun
        .filter(event -> !recorders.may(event, custody()))
        .map(event -> KeyRecorders.keepers(event, custody()))
        .orElse(List.of());
  }

  /** A member of what waits. */
  public static String said(CustodyRecords.Waiting waiting, String name) {
    return waiting.content().get(name) instanceof String text ? text : "";
  }
}
