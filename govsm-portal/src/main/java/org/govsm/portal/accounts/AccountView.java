package org.govsm.portal.accounts;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.StatePicture;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.account.People;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.assessments.OfferedPeople;
import org.govsm.portal.assessments.RoleHolders;
import org.govsm.portal.assessments.UnconfirmedPeople;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Account view: what is known of an account, where it stands, what may happen next, and what
 * happened.
 *
 * @param custody who holds its keys; nothing where the log does not speak of it
 * @param steps what may happen next
 * @param history what happened, the oldest first
 * @param people the people who can act
 * @param handOver the hand-over of its keys that waits for approval
 * @param memo the memorandum of the last hand-over
 * @param unconfirmed the users who cannot act yet
 * @param missing where to enter all that the step misses for which the account waits
 * @param open what is still open of a live account
 */
public record AccountView(
    RegisteredAccount account,
    Optional<AccountCustody> custody,
    List<AccountStep> steps,
    List<Event> history,
    Refused refused,
    Content picture,
    Map<String, @Nullable Object> facts,
    List<String> people,
    List<AccountCures.Cure> missing,
    Optional<OpenAfter> open,
    Optional<WaitingHandOver> handOver,
    Optional<String> memo,
    UnconfirmedPeople unconfirmed) {

  /**
   * What is still open after the step that made an account live.
   *
   * @param cures where to enter it
   * @param due the last day on which it is in time
   */
  public record OpenAfter(List<AccountCures.Cure> cures, Optional<LocalDate> due) {}

  /** What names the person to whom the keys are to pass. */
  private static final String HOLDER = "incomingHolder";

  static AccountView of(
      AccountServices services,
      Transaction tx,
      String department,
      String id,
      Page page,
      Refused refused) {
    RegisteredAccount account = services.accounts().current(tx, department, id);
    Map<String, @Nullable Object> facts =
        RoleHolders.in(tx, services.facts().tree(tx, department, services.clock().instant()));
    Optional<AccountCustody> custody = services.custody().state(tx, department).account(id);
    AccountNeeds.Next needs = services.needs().next(tx, department);
    List<FactPlace> missing = needs.of(id).map(StepsAhead.Step::cures).orElse(List.of());
    String svg =
        StatePicture.of(AccountLifeCycle.machine(), page.words(), account.state()).inline();
    return new AccountView(
        account,
        custody,
        services.moves().outlook(tx, department, id, page.caller()),
        AccountHistory.of(tx, department, id),
        refused,
        out -> out.writeContent(svg),
        facts,
        OfferedPeople.ids(tx, department, facts),
        AccountCures.of(account, facts, custody, missing, page),
        needs
            .open(id)
            .map(
                one ->
                    new OpenAfter(
                        AccountCures.of(account, facts, custody, one.step().cures(), page),
                        one.due())),
        WaitingHandOver.of(services.custody(), tx, department, id),
        WaitingHandOver.memo(tx, department, id),
        UnconfirmedPeople.of(tx, department, facts));
  }

  /** The machine. */
  public StateMachine machine() {
    return AccountLifeCycle.machine();
  }

  /** The name of a state. */
  public String state(String code, Messages words) {
    return machine()
        .state(code)
        .map(state -> words.say(Message.of("process.one").with("value", state.name())))
        .orElse(code);
  }

  /** The name of a step. */
  public String step(String event, Messages words) {
    return machine().of(event).stream()
        .findFirst()
        .map(one -> words.say(Message.of("process.one").with("value", one.name())))
        .orElse(event);
  }

  /** The step that comes next, for which the account waits. */
  public Optional<AccountStep> awaited() {
    return AccountLifeCycle.awaited(account.state())
        .flatMap(
            event -> steps.stream().filter(s -> s.transition().event().equals(event)).findFirst());
  }

  /** The step on this page with which the hand-over of the keys begins; nothing where none does. */
  public Optional<String> handOverStep() {
    return Optional.of("#step-startHandover")
        .filter(step -> AccountLifeCycle.needsHandOver(account.state()));
  }

  /** Whether the caller can enter some of it as a fact. */
  public boolean entersFacts() {
    return missing.stream()
        .map(AccountCures.Cure::href)
        .anyMatch(href -> href.contains("/facts/") || href.contains("/change"));
  }

  /** The box that was left empty and in which a finding of a refused step is answered. */
  public Optional<String> box(Finding finding) {
    return refused.form().errors().entrySet().stream()
        .filter(error -> error.getValue().text().equals(finding.text()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Where to enter what a finding misses, to which the caller can go. */
  public List<AccountCures.Cure> cures(Finding finding, Page page) {
    return AccountCures.of(account, facts, custody, finding, page);
  }

  /** What an event of the history says, in words. */
  public String told(Event event, Messages words) {
    if (event.body().get("move") instanceof Map<?, ?> move) {
      return step(String.valueOf(move.get("event")), words)
          + ": "
          + state(String.valueOf(move.get("from")), words)
          + " → "
          + state(String.valueOf(move.get("to")), words);
    } else if (event.body().get("step") instanceof String step) {
      return words.say("event." + event.kind()) + ": " + step(step, words);
    }
    return words.say("event." + event.kind());
  }

  /** Who did it: whoever signed, else whoever the chain names. */
  public List<String> by(Event event) {
    if (event.body().get("move") instanceof Map<?, ?> move
        && move.get("signatures") instanceof List<?> signatures) {
      return signatures.stream()
          .map(one -> one instanceof Map<?, ?> map ? String.valueOf(map.get("person")) : "")
          .toList();
    }
    return List.of(event.body().get("person") instanceof String person ? person : event.actor());
  }

  /** What was said with it. */
  public Map<String, String> said(Event event, Page page) {
    Map<String, String> said = new LinkedHashMap<>();
    Object details =
        event.body().get("move") instanceof Map<?, ?> move
            ? move.get("details")
            : event.body().get("details");
    if (details instanceof Map<?, ?> map) {
      map.forEach((name, text) -> said.put(String.valueOf(name), String.valueOf(text)));
      said.replaceAll((name, text) -> AccountSignature.said(name, text, page));
    }
    return said;
  }

  /** Whether nobody is known and the form asks who acts. */
  public boolean asksWho(Page page) {
    return page.caller().isAnybody();
  }

  /** What was typed as the person who acts. */
  public String person(AccountStep accountStep) {
    return refused.form().typed(accountStep.transition().event() + "-person");
  }

  /** The fields of a step. */
  public List<FormField> fields(AccountStep accountStep, Page page) {
    String event = accountStep.transition().event();
    List<FormField> fields = new ArrayList<>();
    People known = People.of(Facts.fromPlain(facts).orThrow());
    for (String detail : accountStep.asks()) {
      MoveDetails.Kind kind = MoveDetails.kind(detail);
      boolean person = detail.equals(HOLDER) && !people().isEmpty();
      String name = event + "." + detail;
      fields.add(
          refused
              .form()
              .field(
                  name,
                  switch (kind) {
                    case DAY -> "day";
                    case MOMENT -> "moment";
                    case EXIT -> "codes";
                    case TEXT -> person ? FormField.PEOPLE : "text";
                  },
                  page.words().term("fact." + detail),
                  kind == MoveDetails.Kind.EXIT
                      ? MoveDetails.EXITS
                      : person ? OfferedHolders.officers(people(), known) : List.of()));
    }
    return fields;
  }

  /** Where the page of an account is. */
  static String at(RegisteredAccount account) {
    return "/governance/" + account.department() + "/accounts/" + account.id();
  }
}
