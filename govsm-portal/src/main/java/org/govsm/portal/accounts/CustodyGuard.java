package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.AgencyActs;
import org.govsm.governance.account.People;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyState;
import org.govsm.governance.custody.HandOver;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.FactsVersion;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.assessments.PostHolders;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Custody guard: an event is written by whoever may, in their own name, about a known account. */
record CustodyGuard(Authorisation table) {

  /** The code of the refusal of a second hand-over. */
  static final String WAITS = "custody.waits";

  /** The code of the refusal of a hand-over that was not begun. */
  static final String UNBEGUN = "custody.not-begun";

  /** The code of the refusal of keys to somebody else than the hand-over names. */
  static final String OTHER = "custody.not-incoming";

  static void refuseBroken(List<Finding> findings) {
    ProblemException.unlessNone(
        findings.stream()
            .filter(one -> one.weight() == Weight.BLOCKING)
            .map(one -> new InputFault("/event", one.code(), one.text()))
            .toList());
  }

  /** In a demonstration nobody is known: a form in which nobody was chosen asks who acts. */
  void requireSigners(
      CustodyEvent event, People people, Instant now, Caller by, Map<String, ?> typed) {
    List<Finding> findings = CustodyState.signers(event, people, now);
    boolean isNamed = !event.actor().equals(by.actor()) || typed.containsKey("actor");
    boolean blocks = findings.stream().anyMatch(one -> one.weight() == Weight.BLOCKING);
    if (by.kind() == Caller.Kind.DEMONSTRATION
        && !isNamed
        && blocks
        && people.find(by.actor()).isEmpty()) {
      throw refused("/actor", "custody.actor-blank", Message.of("custody.actor-blank"));
    }
    refuseBroken(findings);
  }

  /** Nobody acts or approves in the name of others. */
  void requireMine(
      Map<String, @Nullable Object> event, String person, Caller by, CustodyState state) {
    Optional<AccountCustody> keys = state.account(String.valueOf(event.get("accountId")));
    if (!new KeyRecorders(table, by).isKeeper(String.valueOf(event.get("event")), keys)) {
      requireGranted(event, by);
    }
    if (!person.equals(event.get("actor"))) {
      throw refused("/actor", "account.person", Message.of("account.person"));
    } else if (event.containsKey("approvedBy")) {
      throw refused("/approvedBy", "custody.approve", Message.of("custody.approve"));
    }
  }

  /** Whoever is of an agency records what the keys are that it holds, or a breach. */
  void requireOfficer(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> event,
      Caller by,
      CustodyState state) {
    String kind = String.valueOf(event.get("event"));
    Optional<AccountCustody> keys = state.account(String.valueOf(event.get("accountId")));
    if (!new KeyRecorders(table, by).isKeeper(kind, keys)) {
      OfficersActs.require(tx, department, by, AgencyActs.Desk.CUSTODY, kind);
    }
  }

  void requireGranted(Map<String, @Nullable Object> event, Caller by) {
    Optional<Set<String>> roles =
        table
            .transition(CustodyService.MACHINE, String.valueOf(event.get("event")))
            .map(Authorisation.Transition::roles);
    boolean portal = by.kind() == Caller.Kind.PORTAL;
    if (roles.isPresent() && !portal && !by.isAnyOf(roles.get())) {
      throw by.isNoneOf(roles.get());
    }
  }

  static void requireAccount(
      Transaction tx, String department, Map<String, @Nullable Object> event) {
    String account = String.valueOf(event.get("accountId"));
    if (event.get("accountId") instanceof String
        && new RegisteredAccounts(tx).find(department, account).isEmpty()) {
      List<String> known =
          new RegisteredAccounts(tx).of(department).stream().map(RegisteredAccount::id).toList();
      throw refused(
          "/accountId",
          "custody.no-account",
          NearestName.likely(account, known)
              .map(near -> Message.of("custody.no-account-near").with("nearest", near))
              .orElse(
                  known.isEmpty()
                      ? Message.of("custody.no-accounts").with("department", department)
                      : Message.of("custody.no-account")));
    }
  }

  /**
   * The keys of an account in use pass in its hand-over, also after they were taken from their
   * holder: else register and log told two stories.
   */
  static void requireBegun(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> event,
      CustodyState state) {
    String account = String.valueOf(event.get("accountId"));
    if (HandOver.givesKeys(event, state.account(account)) && isInUse(tx, department, account)) {
      throw refused("/accountId", UNBEGUN, Message.of(UNBEGUN).with("account", account));
    }
    incoming(tx, department, account)
        .filter(one -> HandOver.givesKeys(event, state.account(account)))
        .filter(one -> !one.equals(event.get("toHolder")))
        .ifPresent(
            one -> {
              throw refused(
                  "/toHolder",
                  OTHER,
                  Message.of(OTHER).with("account", account).with("person", one));
            });
  }

  /** To whom the hand-over that goes on gives the keys. */
  private static Optional<String> incoming(Transaction tx, String department, String account) {
    return new RegisteredAccounts(tx)
        .find(department, account)
        .filter(one -> one.state().equals("HANDOVER"))
        .flatMap(RegisteredAccount::incomingHolder);
  }

  /** Whether the hand-over of an account is begun before its keys pass. */
  static boolean isInUse(Transaction tx, String department, String account) {
    return new RegisteredAccounts(tx)
        .find(department, account)
        .map(RegisteredAccount::state)
        .filter(AccountLifeCycle::needsHandOver)
        .isPresent();
  }

  /** Of two hand-overs that wait, nobody could tell who is to have the keys. */
  static void refuseSecond(CustodyEvent asked, List<CustodyRecords.Waiting> waiting) {
    waiting.stream()
        .filter(one -> CustodyView.said(one, "accountId").equals(asked.accountId()))
        .findFirst()
        .ifPresent(
            one -> {
              throw refused(
                  "/accountId",
                  WAITS,
                  Message.of(WAITS)
                      .with("account", asked.accountId())
                      .with("from", CustodyView.said(one, "fromHolder"))
                      .with("to", CustodyView.said(one, "toHolder")));
            });
  }

  static ProblemException refused(String pointer, String code, Message text) {
    return ProblemException.of(new InputFault(pointer, code, text));
  }

  /**
   * A hand-over is one of two as the nodal officer by the role as a user, or by facts that neither
   * of those two recorded.
   */
  static void requireNodal(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> event,
      String person,
      Caller by,
      Instant at) {
    boolean part =
        List.of("fromHolder", "toHolder").stream().anyMatch(way -> person.equals(event.get(way)));
    if (!HandOver.is(event) || part || by.isAnyOf(Set.of("nodal-officer"))) {
      return;
    }
    String to = String.valueOf(event.get("toHolder"));
    PostHolders.since(tx, department, people -> people.isNodalOfficer(person, at))
        .map(FactsVersion::recordedBy)
        .filter(officer -> PersonKey.same(officer, person) || PersonKey.same(officer, to))
        .ifPresent(
            officer -> {
              throw ProblemException.of(403, "custody.own-nodal");
            });
  }
}
