package org.govsm.portal.accounts;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/**
 * Account service: proposes, describes and finds accounts. Their state is not described: it moves.
 */
public record AccountService(NamedContracts contracts, Clock clock) {

  /** The public follows it: nothing but the web, and nothing that ends an attribute or a line. */
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]+");

  /** What stands in addresses in the place of an account. */
  private static final String NEW = "new";

  /** What names an account or reaches the department, and what its profile says to the public. */
  private static final Set<String> ADDRESSES =
      Set.of("id", "handle", "url", "registrationEmail", "mailbox", "bio", "disclaimer");

  /** What the register itself says of an account. */
  private static final List<String> OWN = List.of("id", "state", "stateSince");

  /** Without contracts that accounts could name. */
  public static AccountService of(Clock clock) {
    return new AccountService(NamedContracts.NONE, clock);
  }

  /**
   * Brings an account into the register, as proposed.
   *
   * @throws org.govsm.portal.store.StoreRefusal if there is an account of that id
   */
  public RegisteredAccount propose(
      Transaction tx, String department, Map<String, @Nullable Object> tree, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    Instant now = now();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(tree);
    List<InputFault> faults = new ArrayList<>();
    String id = id(facts, faults);
    for (String name : List.of("state", "stateSince")) {
      if (tree.containsKey(name)) {
        faults.add(moves(name));
      }
    }
    facts.put("state", AccountLifeCycle.machine().initial().code());
    facts.put("stateSince", now.toString());
    new CustodyRecords(tx).lock(department);
    faults.addAll(contracts.faults(tx, department, facts, Map.of(), now()));
    check(tx, department, id, facts, OWN, faults);
    return new RegisteredAccounts(tx).propose(department, id, facts, now, by.actor());
  }

  /**
   * Brings an account into the register that was in use before there was one, in the state in which
   * it is. From then on it moves by its life cycle as any other.
   *
   * @param reason why it is taken over, such as the order that says so
   * @throws ProblemException with status 403 for anybody but the competent authority, and 422 with
   *     every fault
   * @throws org.govsm.portal.store.StoreRefusal if there is an account of that id
   */
  public RegisteredAccount takeOver(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> tree,
      String reason,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    if (!mayTakeOver(by)) {
      throw ProblemException.of(403, "account.take-over-who");
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(tree);
    List<InputFault> faults = new ArrayList<>();
    String id = id(facts, faults);
    List<String> existing = AccountLifeCycle.existing();
    if (!existing.contains(String.valueOf(facts.get("state")))) {
      Message text = Message.of("account.take-over-state").with("known", existing);
      faults.add(new InputFault("/state", "account.take-over-state", text));
    }
    if (facts.get("stateSince") == null) {
      faults.add(new InputFault("/stateSince", "tree.required", Message.of("account.no-since")));
    }
    if (reason.isBlank()) {
      faults.add(new InputFault("/takenOver", "tree.required", Message.of("account.no-order")));
    }
    faults.addAll(FreeTexts.in("/takenOver", reason));
    new CustodyRecords(tx).lock(department);
    faults.addAll(contracts.faults(tx, department, facts, Map.of(), now()));
    check(tx, department, id, facts, List.of(), faults);
    return new RegisteredAccounts(tx)
        .takeOver(department, id, facts, reason.strip(), now(), by.actor());
  }

  /** Whether somebody may bring an account into the register that nobody approved in it. */
  public static boolean mayTakeOver(Caller by) {
    return by.kind() == Caller.Kind.PORTAL || by.isAnyOf(Set.of("competent-authority"));
  }

  private static String id(Map<String, @Nullable Object> facts, List<InputFault> faults) {
    String id = facts.get("id") instanceof String text ? text : "";
    if (!Sql.isId(id) || id.equals(NEW)) {
      faults.add(Faults.at("/id", "account.id"));
      facts.put("id", "x");
    }
    return id;
  }

  /**
   * Changes what is known of an account. What it says already makes no version.
   *
   * @param tree all that is known of it from now on; id, state and its day may be left out
   * @throws org.govsm.portal.store.StoreRefusal if it is in another version by now
   */
  public RegisteredAccount change(
      Transaction tx,
      String department,
      String id,
      int expected,
      Map<String, @Nullable Object> tree,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    new CustodyRecords(tx).lock(department);
    RegisteredAccount before = current(tx, department, id);
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(tree);
    List<InputFault> faults = new ArrayList<>();
    for (String name : OWN) {
      Object own = requireNonNullElse(before.facts().get(name), "");
      if (tree.containsKey(name) && !own.equals(tree.get(name))) {
        faults.add(moves(name));
      }
      facts.put(name, own);
    }
    faults.addAll(contracts.faults(tx, department, facts, before.facts(), now()));
    check(tx, department, id, facts, OWN, faults);
    if (before.version() == expected && before.facts().equals(facts)) {
      return before;
    }
    return new RegisteredAccounts(tx).change(department, id, expected, facts, now(), by.actor());
  }

  private static InputFault moves(String name) {
    return Faults.at("/" + name, "account.moves");
  }

  /** What the register itself says of an account is not entered. */
  private void check(
      Transaction tx,
      String department,
      String id,
      Map<String, @Nullable Object> facts,
      List<String> own,
      List<InputFault> faults) {
    List<InputFault> all = new ArrayList<>(faults);
    all.addAll(factFaults(facts, own));
    all.addAll(WrittenTexts.numbers(facts, ADDRESSES));
    if (facts.get("url") instanceof String url && !WEB.matcher(url).matches()) {
      all.add(Faults.at("/url", "account.url"));
    }
    if (facts.get("platform") == null) {
      all.add(new InputFault("/platform", "tree.required", Message.of("account.no-platform")));
    } else if (all.isEmpty()) {
      all.addAll(Registers.faults(tx, department, id, facts, now()));
    }
    ProblemException.unlessNone(all);
  }

  private List<InputFault> factFaults(Map<String, @Nullable Object> facts, List<String> own) {
    String place = "/accounts/0";
    List<String> kept = own.stream().map(name -> "accounts/0/" + name).toList();
    return Facts.entered(Map.of("accounts", List.of(facts)), kept, now())
        .fold(read -> List.<InputFault>of(), wrong -> wrong)
        .stream()
        .map(
            f ->
                f.pointer().startsWith(place)
                    ? new InputFault(f.pointer().substring(place.length()), f.code(), f.text())
                    : f)
        .toList();
  }

  /**
   * An account as it is now.
   *
   * @throws ProblemException with status 404 if there is no such account
   */
  public RegisteredAccount current(Transaction tx, String department, String id) {
    return new RegisteredAccounts(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("store.no-account", id));
  }

  /**
   * The accounts of a department, a page at a time.
   *
   * @param after the id of the last account of the page before; empty text for the first page
   * @return the accounts, ordered by id
   */
  public List<RegisteredAccount> page(Transaction tx, String department, String after, int limit) {
    return new RegisteredAccounts(tx).page(DepartmentIds.require(department), after, limit);
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }
}
