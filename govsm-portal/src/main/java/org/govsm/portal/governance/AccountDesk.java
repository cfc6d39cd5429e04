package org.govsm.portal.governance;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.RegisteredAccount;
import org.govsm.portal.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Where accounts are proposed, described and looked up. Their state is not described: it moves. */
public final class AccountDesk {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** What stands in addresses in the place of an account. */
  private static final String NEW = "new";

  /** What the register itself says of an account. */
  private static final List<String> OWN = List.of("id", "state", "stateSince");

  private final Clock clock;

  /**
   * Wires it.
   *
   * @param clock the one clock
   */
  public AccountDesk(Clock clock) {
    this.clock = clock;
  }

  /**
   * Brings an account into the register, as proposed.
   *
   * @param unit a unit of work that is kept
   * @param department the department
   * @param tree what is known of the account, its id among it
   * @param by who proposes it
   * @return its first version
   * @throws Refusal with every fault
   * @throws org.govsm.portal.store.StoreRefusal if there is an account of that id
   */
  public RegisteredAccount propose(
      UnitOfWork unit, String department, Map<String, @Nullable Object> tree, Caller by) {
    by.requireDepartment(department);
    Instant now = now();
    String id = tree.get("id") instanceof String text ? text : "";
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(tree);
    List<Fault> faults = new ArrayList<>();
    if (!ID.matcher(id).matches() || id.equals(NEW)) {
      faults.add(new Fault("/id", "account.id", Message.of("account.id")));
      facts.put("id", "x");
    }
    for (String name : List.of("state", "stateSince")) {
      if (tree.containsKey(name)) {
        faults.add(moves(name));
      }
    }
    facts.put("state", AccountLifeCycle.machine().initial().code());
    facts.put("stateSince", now.toString());
    unit.custody().lock(department);
    check(unit, department, id, facts, now, faults);
    return unit.accounts().propose(department, id, facts, now, by.actor());
  }

  /**
   * Changes what is known of an account. What it says already makes no version.
   *
   * @param unit a unit of work that is kept
   * @param department the department
   * @param id the account
   * @param expected the version that the author saw
   * @param tree all that is known of it from now on; id, state and its day may be left out
   * @param by who changes it
   * @return the newest version
   * @throws Refusal with every fault
   * @throws org.govsm.portal.store.StoreRefusal if it is in another version by now
   */
  public RegisteredAccount change(
      UnitOfWork unit,
      String department,
      String id,
      int expected,
      Map<String, @Nullable Object> tree,
      Caller by) {
    by.requireDepartment(department);
    unit.custody().lock(department);
    RegisteredAccount before = current(unit, department, id);
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(tree);
    List<Fault> faults = new ArrayList<>();
    for (String name : OWN) {
      Object own = requireNonNullElse(before.facts().get(name), "");
      if (tree.containsKey(name) && !own.equals(tree.get(name))) {
        faults.add(moves(name));
      }
      facts.put(name, own);
    }
    check(unit, department, id, facts, now(), faults);
    if (before.version() == expected && before.facts().equals(facts)) {
      return before;
    }
    return unit.accounts().change(department, id, expected, facts, now(), by.actor());
  }

  private static Fault moves(String name) {
    return new Fault("/" + name, "account.moves", Message.of("account.moves"));
  }

  private static void check(
      UnitOfWork unit,
      String department,
      String id,
      Map<String, @Nullable Object> facts,
      Instant now,
      List<Fault> faults) {
    List<Fault> all = new ArrayList<>(faults);
    all.addAll(factFaults(facts, now));
    if (facts.get("platform") == null) {
      all.add(new Fault("/platform", "tree.required", Message.of("fault.required")));
    } else if (all.isEmpty()) {
      all.addAll(Registers.faults(unit, department, id, facts, now));
    }
    if (!all.isEmpty()) {
      throw new Refusal(Problem.refused(all));
    }
  }

  private static List<Fault> factFaults(Map<String, @Nullable Object> facts, Instant now) {
    String place = "/accounts/0";
    return Facts.fromPlain(Map.of("accounts", List.of(facts)))
        .<List<Fault>>fold(read -> read.datedAfter(now), wrong -> wrong)
        .stream()
        .map(
            f ->
                f.pointer().startsWith(place)
                    ? new Fault(f.pointer().substring(place.length()), f.code(), f.text())
                    : f)
        .toList();
  }

  /**
   * An account as it is now.
   *
   * @param unit any unit of work
   * @param department the department
   * @param id the account
   * @return its newest version
   * @throws Refusal with status 404 if there is no such account
   */
  public RegisteredAccount current(UnitOfWork unit, String department, String id) {
    return unit.accounts()
        .find(department, id)
        .orElseThrow(() -> Refusal.notFound(Message.of("store.no-account").with("what", id)));
  }

  /**
   * The accounts of a department, a page at a time.
   *
   * @param unit any unit of work
   * @param department the department
   * @param after the id of the last account of the page before; empty text for the first page
   * @param limit how many at most
   * @return the accounts, ordered by id
   */
  public List<RegisteredAccount> page(UnitOfWork unit, String department, String after, int limit) {
    return unit.accounts().page(department, after, limit);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
