package org.govsm.portal.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyState;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkInOrder;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.jspecify.annotations.Nullable;

/**
 * Waiting accounts: those that stand at a step which a caller may take now, or for which a caller
 * can supply what is missing, hand-overs of keys that a caller may approve, and passwords to
 * change. Who has signed a step does not see it again.
 */
record WaitingAccounts(AccountServices services, Authorisation table) implements WorkSource {

  private static final String MACHINE = AccountLifeCycle.machine().id();

  private static final String ROSTER = "anyone-on-roster";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return WorkInOrder.first(inOrder(tx, caller, today, words), Integer.MAX_VALUE);
  }

  /** An account is judged when its items are asked for, those that have waited longest first. */
  @Override
  public Iterator<WorkItem> inOrder(
      Transaction tx, Caller caller, LocalDate today, Messages words) {
    Set<Signed> signed = signed(tx, caller);
    boolean supplies = new MissingWork(table, caller, words).isAny();
    Comparator<WorkItem> order = WorkItem.order(today);
    Map<String, AccountNeeds.Next> next = new HashMap<>();
    Map<String, CustodyState> keys = new HashMap<>();
    Iterator<WorkItem> steps =
        awaited(tx).stream()
            .filter(account -> caller.seesDepartment(account.department()))
            .filter(account -> supplies || step(account, caller, signed).isPresent())
            .flatMap(
                account -> {
                  Optional<StepsAhead.Step> step =
                      next.computeIfAbsent(
                              account.department(), one -> services.needs().next(tx, one))
                          .of(account.id());
                  CustodyState state =
                      keys.computeIfAbsent(
                          account.department(), one -> services.custody().standing(tx, one));
                  return of(step, account, state.account(account.id()), caller, words, signed)
                      .stream()
                      .sorted(order);
                })
            .iterator();
    Iterator<WorkItem> handOvers = handOvers(tx, caller).stream().sorted(order).iterator();
    Iterator<WorkItem> passwords =
        new DuePasswords(services, table).of(tx, caller, words).stream().sorted(order).iterator();
    Iterator<WorkItem> agency =
        new AgencyKeys(services, table).of(tx, caller, words).stream().sorted(order).iterator();
    Iterator<WorkItem> live =
        new LiveAccounts(services, table).of(tx, caller, words).stream().sorted(order).iterator();
    return once(tx, new WorkInOrder(List.of(steps, handOvers, passwords, agency, live), today));
  }

  /** Each form once, and none to ask for a hand-over that waits already. */
  private static Iterator<WorkItem> once(Transaction tx, Iterator<WorkItem> items) {
    Set<String> seen = new HashSet<>();
    for (CustodyRecords.Asked asked : new CustodyRecords(tx).waiting()) {
      String account = CustodyView.said(asked.waiting(), "accountId");
      seen.add(CustodyView.form(asked.department(), account, HandOverMemo.KIND));
    }
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, 0), false)
        .filter(item -> !item.kind().equals("keys") || seen.add(item.page()))
        .iterator();
  }

  /** The step, where it is possible now; else what it waits for, for whoever can supply that. */
  private List<WorkItem> of(
      Optional<StepsAhead.Step> next,
      Awaited account,
      Optional<AccountCustody> keys,
      Caller caller,
      Messages words,
      Set<Signed> signed) {
    boolean open = next.filter(step -> !step.obstacles().isEmpty()).isPresent();
    return open
        ? new MissingWork(table, caller, words)
                .of(
                    account.department(),
                    account.id(),
                    next.get(),
                    Moments.day(account.madeAt()),
                    keys)
                .stream()
                .map(WorkItem::holdingUp)
                .toList()
        : step(account, caller, signed).map(step -> item(account, step)).stream().toList();
  }

  /** An account that waits for a step. */
  private record Awaited(
      String department,
      String id,
      String state,
      Map<String, @Nullable Object> lastStep,
      Instant madeAt) {}

  /** A step of an account that somebody signed. */
  private record Signed(String department, String account, String step) {}

  private static List<Awaited> awaited(Transaction tx) {
    Set<String> states = AccountLifeCycle.waiting();
    return new Versions<>(
            tx,
            "select a.department, a.id, a.state, a.last_step, v.made_at from account a join"
                + " account_version v on v.department = a.department and v.account = a.id"
                + " and v.version = a.version",
            RecordMapper.of(Awaited.class))
        .list(
            " where a.state in ("
                + String.join(", ", Collections.nCopies(states.size(), "?"))
                + ") order by v.made_at, a.department, a.id",
            states.toArray());
  }

  private static Set<Signed> signed(Transaction tx, Caller caller) {
    return caller.isSignedIn()
        ? Set.copyOf(
            new Versions<>(
                    tx,
                    "select department, account, step from account_signature",
                    RecordMapper.of(Signed.class))
                .list(" where person = ?", caller.actor()))
        : Set.of();
  }

  private Optional<Transition> step(Awaited account, Caller caller, Set<Signed> signed) {
    return AccountLifeCycle.awaited(account.state())
        .flatMap(event -> AccountLifeCycle.machine().find(account.state(), event))
        .filter(step -> mayTake(step, account, caller))
        .filter(
            step -> !signed.contains(new Signed(account.department(), account.id(), step.event())));
  }

  private boolean mayTake(Transition step, Awaited account, Caller caller) {
    Set<String> roles = step.who().roles();
    boolean granted =
        table
            .transition(MACHINE, step.event())
            .filter(rule -> rule.from().isEmpty() || rule.from().contains(step.from()))
            .filter(rule -> caller.isAnyOf(rule.roles()))
            .isPresent();
    return granted && (caller.isAnyOf(roles) || roles.contains(ROSTER) || comes(account, caller));
  }

  /** Whether the caller is the one to whom the keys are to pass. */
  private static boolean comes(Awaited account, Caller caller) {
    return account.lastStep().get("details") instanceof Map<?, ?> details
        && caller.actor().equals(details.get("incomingHolder"));
  }

  private static WorkItem item(Awaited account, Transition step) {
    return WorkItem.of(
            "account",
            account.department(),
            Map.<String, Object>of(
                "step", step.name(),
                "account", account.id(),
                "state", AccountLifeCycle.machine().state(account.state()).orElseThrow().name()),
            "/governance/" + account.department() + "/accounts/" + account.id(),
            Moments.day(account.madeAt()))
        .holdingUp();
  }

  private List<WorkItem> handOvers(Transaction tx, Caller caller) {
    return new CustodyRecords(tx)
        .waiting().stream()
            .filter(one -> caller.seesDepartment(one.department()))
            .filter(one -> mayApprove(tx, one, caller))
            .map(WaitingAccounts::handOver)
            .toList();
  }

  /** In a demonstration nobody but the chosen role is known, and the form asks who approves. */
  private boolean mayApprove(Transaction tx, CustodyRecords.Asked asked, Caller caller) {
    return caller.isAnybody()
        || services
            .custody()
            .approvers(tx, asked.department(), asked.waiting())
            .contains(caller.actor());
  }

  private static WorkItem handOver(CustodyRecords.Asked asked) {
    return WorkItem.of(
            "hand-over",
            asked.department(),
            Map.of("account", String.valueOf(asked.waiting().content().get("accountId"))),
            "/governance/" + asked.department() + "/custody#approve-" + asked.waiting().id(),
            Moments.day(asked.waiting().askedAt()))
        .holdingUp();
  }
}
