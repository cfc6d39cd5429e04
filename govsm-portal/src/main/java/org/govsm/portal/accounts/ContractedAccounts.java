package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.governance.custody.ContractHistory;
import org.govsm.portal.assessments.ContractPeople;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventReader;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Contracted accounts: what the versions of accounts tell of the contract of an agency. They are
 * read once, whatever number of contracts is asked about.
 */
final class ContractedAccounts {

  private final Transaction tx;
  private final String department;
  private final List<Version> versions;
  private final ContractPeople people;
  private final ContractSlips slips;
  private final StatedKits kits = new StatedKits();

  ContractedAccounts(Transaction tx, String department) {
    this.tx = tx;
    this.department = department;
    versions = versions(tx, department);
    people = new ContractPeople(tx, department);
    slips = ContractSlips.of(tx, department);
    versions.forEach(one -> kits.add(one.account(), one.facts(), one.event()));
  }

  private record Version(String account, Map<String, @Nullable Object> facts, long event) {}

  /**
   * What names a contract, or named it in an earlier version, but for slips.
   *
   * @param linked the accounts that the contract itself names
   * @param ordered the day of the order; empty where no kit is judged by it
   */
  ContractHistory history(String contract, Collection<String> linked, Optional<LocalDate> ordered) {
    Set<String> accounts =
        versions.stream()
            .filter(one -> names(one.facts().get("contract"), contract))
            .filter(one -> !slips.isSlip(contract, one.account(), one.event()))
            .map(Version::account)
            .collect(Collectors.toCollection(TreeSet::new));
    accounts.addAll(linked);
    return new ContractHistory(accounts, people.of(contract), kits.of(contract), ordered);
  }

  /** What was said to be a slip. */
  ContractSlips slips() {
    return slips;
  }

  /** The contracts that accounts, or people of agencies, name or named. */
  Set<String> contracts() {
    Set<String> contracts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    versions.stream()
        .map(one -> Objects.toString(one.facts().get("contract"), "").strip())
        .filter(one -> !one.isEmpty())
        .forEach(contracts::add);
    contracts.addAll(people.contracts());
    return contracts;
  }

  /** The contracts that the versions of an account name. */
  Set<String> namedBy(String account) {
    return versions.stream()
        .filter(one -> one.account().equals(account))
        .map(one -> Objects.toString(one.facts().get("contract"), "").strip())
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
  }

  /** Whether the newest version of an account names a contract. */
  boolean namesNow(String account, String contract) {
    return versions.stream()
        .filter(one -> one.account().equals(account))
        .reduce((earlier, later) -> later)
        .filter(one -> names(one.facts().get("contract"), contract))
        .isPresent();
  }

  /** Who stated last what was handed over of an account under a contract; nothing if nobody did. */
  Optional<String> kitStatedBy(String account, String contract) {
    return kits.event(account, contract).stream()
        .flatMap(event -> new EventReader(tx, department).each(List.of(event)).stream())
        .map(Event::actor)
        .findFirst();
  }

  /** The oldest of an account first. */
  private static List<Version> versions(Transaction tx, String department) {
    return tx.handle()
        .select(
            "select account, facts, event_no from account_version where department = ?"
                + " order by account, version",
            department)
        .map(
            (row, context) ->
                new Version(
                    row.getString("account"),
                    StoredTree.read(row.getBytes("facts")),
                    row.getLong("event_no")))
        .list();
  }

  private static boolean names(@Nullable Object named, String contract) {
    return Objects.toString(named, "").strip().equalsIgnoreCase(contract);
  }
}
