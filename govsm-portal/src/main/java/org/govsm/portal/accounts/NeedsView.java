package org.govsm.portal.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.State;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.AccountPresets;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.portal.assessments.NeededGroup;
import org.govsm.portal.assessments.OfferedPeople;
import org.govsm.portal.assessments.RecordedFacts;
import org.govsm.portal.assessments.RoleHolders;
import org.govsm.portal.assessments.UnconfirmedPeople;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Needs view: what an account needs.
 *
 * @param steps the steps ahead
 * @param open how much of each step waits for the caller, by its event
 * @param shown the step whose facts are entered
 * @param elsewhere what is signed, recorded or entered elsewhere
 * @param unconfirmed the users whom the form does not offer yet
 * @param others the other accounts of the department, whose answers can be taken over
 * @param alike the one whose answers are; empty for none
 * @param due the last day for what is still open of a live account; nothing where none is recorded
 * @param taken whether the caller may take the step with the form: nothing else stands in its way
 */
public record NeedsView(
    RegisteredAccount account,
    List<StepsAhead.Step> steps,
    Map<String, Integer> open,
    StepsAhead.Step shown,
    List<NeededGroup> groups,
    List<AccountCures.Cure> elsewhere,
    int version,
    UnconfirmedPeople unconfirmed,
    List<String> others,
    String alike,
    Optional<LocalDate> due,
    boolean taken,
    Map<String, InputFault> errors) {

  /** What a caller asks to see of an account. */
  record Asked(String department, String account, String step, String alike) {}

  static NeedsView of(
      AccountServices services,
      RecordedFacts document,
      Transaction tx,
      Page page,
      Asked asked,
      Form form) {
    String department = asked.department();
    RegisteredAccount account = services.accounts().current(tx, department, asked.account());
    List<StepsAhead.Step> steps = services.needs().of(tx, department, asked.account());
    StepsAhead.Step shown = chosen(steps, asked.step());
    Map<String, @Nullable Object> known = known(services, tx, department);
    Optional<AccountCustody> custody =
        services.custody().state(tx, department).account(asked.account());
    Map<String, Integer> open = new TreeMap<>();
    for (StepsAhead.Step step : steps) {
      NeedsForm needs = NeedsForm.of(account, document, step, page);
      long elsewhere =
          AccountCures.of(account, known, custody, needs.elsewhere(), page).stream()
              .filter(cure -> !cure.href().isEmpty())
              .count();
      open.put(step.transition().event(), needs.asked() + Math.toIntExact(elsewhere));
    }
    NeedsForm needs = NeedsForm.of(account, document, shown, page);
    Instant now = services.clock().instant();
    AccountPresets presets =
        AccountPresets.of(
            services.facts().of(tx, department, now), Optional.of(asked.alike()), now);
    return new NeedsView(
        account,
        steps,
        open,
        shown,
        needs.groups(form, presets, known, page),
        AccountCures.of(account, known, custody, needs.elsewhere(), page),
        document.version(),
        UnconfirmedPeople.of(tx, department, known),
        others(tx, account),
        asked.alike(),
        services.needs().next(tx, department).open(account.id()).flatMap(StepsAhead.Open::due),
        needs.elsewhere().isEmpty() && isTaken(services, tx, account, shown, page),
        form.errors());
  }

  private static boolean isTaken(
      AccountServices services,
      Transaction tx,
      RegisteredAccount account,
      StepsAhead.Step shown,
      Page page) {
    return !page.caller().isAnybody()
        && services.moves().outlook(tx, account.department(), account.id(), page.caller()).stream()
            .filter(one -> one.transition().equals(shown.transition()))
            .anyMatch(one -> one.isMine() && one.asks().isEmpty());
  }

  /** For what the facts are needed, in words. */
  public String needed(Page page) {
    String step = page.words().term(shown.transition().name().code());
    return due.filter(day -> isAfter(shown))
        .map(
            day ->
                page.words()
                    .say(Message.of("fact-form.needed-by-day").with("day", page.words().day(day))))
        .orElseGet(() -> page.say("fact-form.needed", "step", step));
  }

  private boolean isAfter(StepsAhead.Step step) {
    return step.transition().to().equals(account.state());
  }

  static Map<String, @Nullable Object> known(
      AccountServices services, Transaction tx, String department) {
    return RoleHolders.in(
        tx,
        OfferedPeople.in(
            tx, department, services.facts().tree(tx, department, services.clock().instant())));
  }

  private static List<String> others(Transaction tx, RegisteredAccount account) {
    List<String> others = new ArrayList<>(RegisterPages.ids(tx, account.department()));
    others.remove(account.id());
    return others;
  }

  /** The step that is asked for; else the first that misses something. */
  static StepsAhead.Step chosen(List<StepsAhead.Step> steps, String event) {
    return steps.stream()
        .filter(one -> one.transition().event().equals(event))
        .findFirst()
        .or(() -> steps.stream().filter(one -> !one.cures().isEmpty()).findFirst())
        .or(() -> steps.stream().findFirst())
        .orElseThrow(() -> ProblemException.notFound(Message.of("needs-page.nothing")));
  }

  /** What a step is called; one that was taken, as that after which something is still open. */
  public String named(StepsAhead.Step step, Page page) {
    String name = page.words().term(step.transition().name().code());
    return isAfter(step) ? page.say("needs-page.after", "step", name) : name;
  }

  /** What a step is called, with how much of it waits for the caller. */
  public String counted(StepsAhead.Step step, Page page) {
    int count = open.getOrDefault(step.transition().event(), 0);
    return named(step, page) + (count == 0 ? "" : " (" + page.number(count) + ")");
  }

  /** Which account it is, and where it stands. */
  public String lead(Page page) {
    Object state =
        AccountLifeCycle.machine()
            .state(account.state())
            .<Object>map(State::name)
            .orElse(account.state());
    return page.words()
        .say(Message.of("needs-page.lead").with("account", account.id()).with("state", state));
  }

  /** The page of a step. */
  public String at(StepsAhead.Step step) {
    String same = alike.isEmpty() ? "" : "&alike=" + alike;
    return back() + "/needs?step=" + step.transition().event() + same;
  }

  /** The page of the account. */
  public String back() {
    return AccountView.at(account);
  }
}
