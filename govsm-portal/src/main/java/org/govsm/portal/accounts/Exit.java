package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.custody.AgencyExit;
import org.govsm.governance.custody.ExitKit;

/**
 * Exit of an agency: the kits of the accounts that it ran under a contract, and what is owed.
 *
 * @param lastDay the last day of the contract; nothing where no contract of that id is kept
 * @param slips accounts that the agency never ran, as officers said
 */
public record Exit(
    String department,
    String contract,
    Optional<LocalDate> lastDay,
    List<ExitKit> accounts,
    List<AgencyExit.Unlinked> unlinked,
    List<ContractSlips.Slip> slips) {

  /**
   * Whether all was handed over and nobody has access; not where no account is known, or somebody
   * of an agency has access under no stated contract.
   */
  public boolean isComplete() {
    return !accounts.isEmpty()
        && unlinked.isEmpty()
        && accounts.stream().allMatch(ExitKit::isComplete);
  }

  /** How many parts and persons are owed, and persons who may be of the agency. */
  long owed() {
    return (accounts.isEmpty() ? 0 : unlinked.size())
        + accounts.stream()
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
    tree.put("unlinked", Tree.list(unlinked, AgencyExit.Unlinked::toPlain));
    tree.put("notRun", Tree.list(slips, ContractSlips.Slip::toPlain));
    return tree;
  }
}
