package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.assessment.StepCures;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;

/**
 * Missing work: what a step waits for is the task of whoever can supply it: facts to enter, an
 * attestation to sign, an event of the custody log to record.
 */
record MissingWork(Authorisation table, Caller caller, Messages words) {

  private static final String AT = "/governance/{department}/";

  /** Whether the caller may supply anything at all. */
  boolean isAny() {
    return List.of("accounts/{account}/needs", "attestations", "custody").stream()
        .anyMatch(this::mayPost);
  }

  /** Whether the caller may enter what an account needs. */
  boolean mayEnter() {
    return mayPost("accounts/{account}/needs");
  }

  /**
   * The tasks of the caller for the step of an account.
   *
   * @param since the day since which the account waits
   * @param custody who holds its keys; nothing where the log does not speak of it
   */
  List<WorkItem> of(
      String department,
      String account,
      StepsAhead.Step step,
      LocalDate since,
      Optional<AccountCustody> custody) {
    List<WorkItem> items = new ArrayList<>();
    facts("needs", department, account, step, since).ifPresent(items::add);
    boolean recorded = false; // events of the log have an order
    for (StepsAhead.Obstacle obstacle : step.obstacles()) {
      List<FactPlace> cures = obstacle.cures();
      boolean facts = cures.stream().anyMatch(MissingWork::isFact);
      for (FactPlace cure : cures) {
        if (!facts && cure.path().equals(StepCures.SIGN)) {
          sign(department, account, cure.field(), since).ifPresent(items::add);
        } else if (!facts && !recorded && cure.path().equals(StepCures.CUSTODY)) {
          recorded = true;
          record(department, account, cure.field(), since, custody).ifPresent(items::add);
        }
      }
    }
    return items;
  }

  private static boolean isFact(FactPlace place) {
    return !List.of(StepCures.SIGN, StepCures.CUSTODY).contains(place.path());
  }

  private boolean mayPost(String route) {
    return table.route("POST", AT + route).filter(rule -> rule.allows(caller)).isPresent();
  }

  /** The facts that the caller may enter, as one task of a kind. */
  Optional<WorkItem> facts(
      String kind, String department, String account, StepsAhead.Step step, LocalDate since) {
    long open =
        step.cures().stream()
            .filter(MissingWork::isFact)
            .filter(NeedsForm::isAsked)
            .filter(
                place ->
                    mayPost(
                        place.at().startsWith("/accounts/")
                            ? "accounts/{account}/change"
                            : "facts/{section}"))
            .count();
    Transition next = step.transition();
    return Optional.of(open)
        .filter(count -> count > 0 && mayEnter())
        .map(
            count ->
                WorkItem.of(
                    kind,
                    department,
                    said(account, "step", next.name(), "count", count),
                    "/governance/" + department + "/accounts/" + account + "/needs",
                    since));
  }

  private Optional<WorkItem> sign(
      String department, String account, String control, LocalDate since) {
    Optional<Control> asked = ControlCatalogue.known(control);
    return asked
        .filter(one -> mayPost("attestations"))
        .filter(one -> ControlSigners.as(one, caller.roles()).isPresent())
        .map(
            one ->
                WorkItem.of(
                    "sign",
                    department,
                    said(account, "control", one.title(words.language()), "id", control),
                    "/governance/"
                        + department
                        + "/attestations?control="
                        + control
                        + "&for="
                        + account
                        + "#"
                        + control,
                    since));
  }

  /** Whether the caller may record an event of the log about one account. */
  boolean mayRecord(String event, Optional<AccountCustody> custody) {
    return mayPost("custody") && new KeyRecorders(table, caller).may(event, custody);
  }

  /** An event of the log, for whoever may record it. */
  Optional<WorkItem> record(
      String department,
      String account,
      String event,
      LocalDate since,
      Optional<AccountCustody> custody) {
    return Optional.of(event)
        .filter(kind -> mayRecord(kind, custody))
        .map(
            kind ->
                WorkItem.of(
                    "keys",
                    department,
                    said(account, "event", new Term("custody." + kind), "id", kind),
                    CustodyView.form(department, account, kind),
                    since));
  }

  private static Map<String, Object> said(
      String account, String one, Object first, String other, Object second) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("account", account);
    said.put(one, first);
    said.put(other, second);
    return said;
  }
}
