package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.custody.AgencyExit;
import org.govsm.governance.custody.ContractHistory;
import org.govsm.governance.custody.ExitKit;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.OfficersWords;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WorkItem;

/** Exit kits: what the agency of a contract hands over of each account that it ran. */
public record ExitKits(DepartmentFacts facts, ContractEnds ends, Clock clock) {

  /** The part of the address at which an account is said to be none that the agency ran. */
  static final String NOT_RUN = "/not-run";

  /** The page of an exit. */
  static String page(String department, String contract) {
    return "/governance/" + department + "/exits/" + contract;
  }

  /** The exit of the agency of a contract. */
  Exit of(Transaction tx, String department, String contract) {
    DepartmentIds.require(department);
    Facts known = facts.of(tx, department, clock.instant());
    ContractedAccounts accounts = new ContractedAccounts(tx, department);
    String spelled =
        contracts(accounts, known).stream()
            .filter(contract::equalsIgnoreCase)
            .findFirst()
            .orElse(contract);
    Exit exit =
        of(
            department,
            spelled,
            ends.lastDay(tx, department, spelled),
            accounts,
            known,
            accounts
                .history(
                    spelled, ends.accounts(tx, spelled), ends.orderedOn(tx, department, spelled))
                .until(ends.lastDay(tx, department, spelled)));
    if (exit.accounts().isEmpty() && exit.lastDay().isEmpty() && exit.slips().isEmpty()) {
      throw ProblemException.notFound("exit-kit.none-such", contract);
    }
    return exit;
  }

  private static Set<String> contracts(ContractedAccounts accounts, Facts known) {
    Set<String> contracts = AgencyExit.contracts(known);
    contracts.addAll(accounts.contracts());
    return contracts;
  }

  private static Exit of(
      String department,
      String contract,
      Optional<LocalDate> lastDay,
      ContractedAccounts accounts,
      Facts known,
      ContractHistory history) {
    List<ExitKit> kits = AgencyExit.kits(known, contract, history);
    return new Exit(
        department,
        contract,
        lastDay,
        kits,
        AgencyExit.unlinked(known),
        accounts.slips().of(contract).stream()
            .filter(one -> one.confirmed().isEmpty() || !isOfKit(kits, one.account()))
            .toList());
  }

  /**
   * Says that the agency never ran an account, which named its contract by mistake; what another
   * officer said before is confirmed by it.
   *
   * @param withdraw whether what waits to be confirmed is taken back instead
   */
  Exit notRun(
      Transaction tx,
      String department,
      String contract,
      String account,
      String why,
      boolean withdraw,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    FreeTexts.refuse(Map.of("reason", why));
    if (!withdraw && !AgencyExit.tellsThatNeverRan(why)) {
      throw ProblemException.of(Faults.at("/reason", "exit-kit.ran-it"));
    }
    tx.events().lock(department);
    Exit exit = of(tx, department, contract);
    Optional<ContractSlips.Slip> waiting =
        new ContractedAccounts(tx, department).slips().waiting(exit.contract(), account);
    if (!withdraw) {
      waiting.ifPresent(
          one -> OfficersWords.require(tx, department, new WordOfTwo(one.by(), one.at())));
    }
    String fault = "";
    if (withdraw) {
      fault = waiting.isEmpty() ? "exit-kit.none-waits" : "";
    } else if (waiting.filter(one -> PersonKey.same(one.by(), by.actor())).isPresent()) {
      fault = "exit-kit.own-slip";
    } else {
      fault = against(tx, exit, account);
    }
    if (!fault.isEmpty()) {
      throw ProblemException.of(Faults.at("/account", fault));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("contract", exit.contract());
    body.put("account", account);
    body.put("reason", why);
    tx.record(department, kind(waiting, withdraw), Sql.cut(clock.instant()), by.actor(), body);
    return of(tx, department, exit.contract());
  }

  private static String kind(Optional<ContractSlips.Slip> waiting, boolean withdraw) {
    if (withdraw) {
      return ContractSlips.WITHDRAWN;
    }
    return waiting.isEmpty() ? ContractSlips.STATED : ContractSlips.CONFIRMED;
  }

  /** The accounts of an exit of which nothing stands against that the agency never ran them. */
  List<String> slippable(Transaction tx, Exit exit) {
    Scene scene = scene(tx, exit);
    Collection<String> linked = ends.accounts(tx, exit.contract());
    return exit.accounts().stream()
        .map(ExitKit::account)
        .filter(one -> against(exit, scene, linked, one).isEmpty())
        .toList();
  }

  private String against(Transaction tx, Exit exit, String account) {
    return against(exit, scene(tx, exit), ends.accounts(tx, exit.contract()), account);
  }

  /** What stands of a department beside an exit: read once, whatever accounts are asked about. */
  private record Scene(Facts known, ContractedAccounts accounts) {}

  private Scene scene(Transaction tx, Exit exit) {
    return new Scene(
        facts.of(tx, exit.department(), clock.instant()),
        new ContractedAccounts(tx, exit.department()));
  }

  /**
   * What names the contract now, or to which somebody of it has or had access, is no slip.
   *
   * @param linked the accounts that the contract itself names
   * @return the key of the sentence that says why; empty where nothing stands against it
   */
  private static String against(Exit exit, Scene scene, Collection<String> linked, String account) {
    if (!isOfKit(exit.accounts(), account)) {
      return "exit-kit.not-of-it";
    }
    if (linked.contains(account) || scene.accounts().namesNow(account, exit.contract())) {
      return "exit-kit.named-now";
    }
    ContractHistory once = scene.accounts().history(exit.contract(), List.of(), Optional.empty());
    return AgencyExit.hadAccess(scene.known(), exit.contract(), account, once)
        ? "exit-kit.had-access"
        : "";
  }

  private static boolean isOfKit(List<ExitKit> kits, String account) {
    return kits.stream().anyMatch(one -> one.account().equals(account) && !one.parts().isEmpty());
  }

  /** What waits of a department: what agencies owe whose contract has ended. */
  List<WorkItem> waiting(Transaction tx, String department, LocalDate today, String caller) {
    Facts known = facts.of(tx, department, clock.instant());
    ContractedAccounts accounts = new ContractedAccounts(tx, department);
    Map<String, LocalDate> lastDays = ends.lastDays(tx, department);
    List<WorkItem> items = new ArrayList<>();
    for (String contract : contracts(accounts, known)) {
      Optional<LocalDate> lastDay = Optional.ofNullable(lastDays.get(contract));
      Optional<LocalDate> ended = lastDay.filter(day -> day.isBefore(today));
      List<ContractSlips.Slip> stated =
          accounts.slips().of(contract).stream()
              .filter(one -> one.confirmed().isEmpty() && !PersonKey.same(one.by(), caller))
              .toList();
      if (ended.isPresent() || !stated.isEmpty()) {
        Collection<String> linked = ends.accounts(tx, contract);
        ContractHistory history =
            accounts
                .history(contract, linked, ends.orderedOn(tx, department, contract))
                .until(lastDay);
        Exit exit = of(department, contract, lastDay, accounts, known, history);
        if (exit.owed() > 0) {
          ended.ifPresent(day -> items.add(ExitItems.owed(exit, day)));
        }
        Scene scene = new Scene(known, accounts);
        stated.stream()
            .filter(one -> against(exit, scene, linked, one.account()).isEmpty())
            .forEach(one -> items.add(ExitItems.slip(department, one)));
      }
    }
    return items;
  }
}
