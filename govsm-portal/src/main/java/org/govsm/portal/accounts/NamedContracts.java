package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.NearestName;
import org.govsm.governance.custody.AgencyExit;
import org.govsm.governance.custody.ContractHistory;
import org.govsm.governance.custody.ExitKit;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.ContractNames;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Named contracts: an account names a contract of its department, and its exit kit one under which
 * it is or was run.
 */
public record NamedContracts(ContractNames names, ContractEnds ends) {

  /** Without contracts that accounts could name. */
  static final NamedContracts NONE = new NamedContracts(ContractNames.NONE, ContractEnds.NONE);

  /**
   * Faults of the contracts that an account names anew.
   *
   * @param facts the account as it is to be
   * @param before the account as it was
   */
  List<InputFault> faults(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> facts,
      Map<String, @Nullable Object> before,
      Instant now) {
    List<InputFault> faults = new ArrayList<>();
    named(facts, before, "contract")
        .flatMap(one -> names.against(tx, department, one, "/contract"))
        .ifPresent(faults::add);
    named(facts, before, "exitKit", "contract")
        .flatMap(
            one ->
                names
                    .against(tx, department, one, "/exitKit/contract")
                    .or(() -> ofKit(tx, department, one, facts, now)))
        .ifPresent(faults::add);
    named(facts, before, "exitKit", "receivedBy")
        .flatMap(one -> receiver(tx, department, one, now))
        .ifPresent(faults::add);
    return faults;
  }

  private static Optional<String> named(
      Map<String, @Nullable Object> facts, Map<String, @Nullable Object> before, String... way) {
    Optional<String> named = FactNode.of(facts).at(way).text();
    return named.equals(FactNode.of(before).at(way).text()) ? Optional.empty() : named;
  }

  /** Why a kit was received by nobody: the list of people has no such officer. */
  private static Optional<InputFault> receiver(
      Transaction tx, String department, String person, Instant now) {
    Facts facts = DepartmentFacts.document().of(tx, department, now);
    List<String> known = ExitKit.receivers(facts);
    String key = "account.kit-receiver";
    return facts.each("people").isEmpty()
            || known.stream().anyMatch(one -> PersonKey.same(one, person))
        ? Optional.empty()
        : Optional.of(
            new InputFault("/exitKit/receivedBy", key, NearestName.told(key, person, known)));
  }

  /** Why a kit is none of the contract that it names, by any record. */
  private Optional<InputFault> ofKit(
      Transaction tx,
      String department,
      String named,
      Map<String, @Nullable Object> facts,
      Instant now) {
    String account = String.valueOf(facts.get("id"));
    ContractedAccounts accounts = new ContractedAccounts(tx, department);
    Set<String> known = accounts.namedBy(account);
    FactNode.of(facts).at("contract").text().map(String::strip).ifPresent(known::add);
    ContractHistory once = accounts.history(named, ends.accounts(tx, named), Optional.empty());
    boolean ran =
        known.contains(named.strip())
            || once.accounts().contains(account)
            || AgencyExit.hadAccess(
                DepartmentFacts.kept(AccountServices.FACTS).of(tx, department, now),
                named,
                account,
                once);
    String key = "account.kit-contract";
    return ran
        ? Optional.empty()
        : Optional.of(
            new InputFault("/exitKit/contract", key, NearestName.told(key, named, known)));
  }
}
