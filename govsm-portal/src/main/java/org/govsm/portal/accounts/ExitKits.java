package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.custody.AgencyExit;
import org.govsm.governance.custody.ExitKit;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WorkItem;

/** Exit kits: what the agency of a contract hands over of each account that it ran. */
public record ExitKits(DepartmentFacts facts, ContractEnds ends, Clock clock) {

  /**
   * The exit of an agency.
   *
   * @param lastDay the last day of the contract; nothing where no contract of that id is kept
   */
  public record Exit(
      String department, String contract, Optional<LocalDate> lastDay, List<ExitKit> accounts) {

    /** Whether all was handed over and nobody has access; not where no account is known. */
    public boolean isComplete() {
      return !accounts.isEmpty() && accounts.stream().allMatch(ExitKit::isComplete);
    }

    /** How many parts and persons are owed. */
    long owed() {
      return accounts.stream()
          .map(ExitKit::owed)
          .mapToLong(one -> one.lacking().size() + (long) one.persons().size())
          .sum();
    }

    /** The tree of the API. */
    Map<String, Object> toPlain(Messages words) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("department", department);
      tree.put("contract", contract);
      lastDay.ifPresent(day -> tree.put("lastDay", day.toString()));
      tree.put("complete", isComplete());
      tree.put("accounts", Tree.list(accounts, one -> one.toPlain(words)));
      return tree;
    }
  }

  /** The page of an exit. */
  static String page(String department, String contract) {
    return "/governance/" + department + "/exits/" + contract;
  }

  /** The exit of the agency of a contract. */
  Exit of(Transaction tx, String department, String contract) {
    DepartmentIds.require(department);
    Facts known = facts.of(tx, department, clock.instant());
    String spelled =
        contracts(tx, department, known).stream()
            .filter(contract::equalsIgnoreCase)
            .findFirst()
            .orElse(contract);
    Exit exit = of(tx, department, spelled, known);
    if (exit.accounts().isEmpty() && exit.lastDay().isEmpty()) {
      throw ProblemException.notFound("exit-kit.none-such", contract);
    }
    return exit;
  }

  private static Set<String> contracts(Transaction tx, String department, Facts known) {
    Set<String> contracts = AgencyExit.contracts(known);
    contracts.addAll(new ContractedAccounts(tx, department).contracts());
    return contracts;
  }

  private Exit of(Transaction tx, String department, String contract, Facts known) {
    List<ExitKit> kits =
        AgencyExit.kits(
            known,
            contract,
            new ContractedAccounts(tx, department).history(contract, ends.accounts(tx, contract)));
    return new Exit(department, contract, ends.lastDay(tx, department, contract), kits);
  }

  /** What waits of a department: what agencies owe whose contract has ended. */
  List<WorkItem> waiting(Transaction tx, String department, LocalDate today) {
    Facts known = facts.of(tx, department, clock.instant());
    List<WorkItem> items = new ArrayList<>();
    for (String contract : contracts(tx, department, known)) {
      Optional<LocalDate> ended =
          ends.lastDay(tx, department, contract).filter(day -> day.isBefore(today));
      if (ended.isPresent()) {
        Exit exit = of(tx, department, contract, known);
        if (exit.owed() > 0) {
          items.add(item(exit, ended.get()));
        }
      }
    }
    return items;
  }

  private static WorkItem item(Exit exit, LocalDate ended) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("contract", exit.contract());
    said.put("day", ended);
    said.put("count", exit.owed());
    return WorkItem.of(
        "exit-kit",
        exit.department(),
        said,
        page(exit.department(), exit.contract()),
        ended.plusDays(1));
  }
}
