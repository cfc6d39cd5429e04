package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;

/**
 * Contract slips: accounts that named a contract by mistake, as one officer said and another
 * confirmed. They stand in the log of events.
 */
public final class ContractSlips {

  /** The kind of event by which an officer says that an agency never ran an account. */
  static final String STATED = "exit.not-run";

  /** The kind of event by which another officer confirms it. */
  static final String CONFIRMED = "exit.not-run-confirmed";

  /** The kind of event by which it is taken back before it is confirmed. */
  static final String WITHDRAWN = "exit.not-run-withdrawn";

  static final List<String> KINDS = List.of(STATED, CONFIRMED, WITHDRAWN);

  private final List<Slip> slips = new ArrayList<>();

  /**
   * That an agency never ran an account.
   *
   * @param confirmed by whom; nothing while another officer is still to confirm it
   * @param why the reason of whoever confirmed it
   * @param until the number of the event by which it was stated: what names the contract later
   *     counts again
   */
  public record Slip(
      String contract,
      String account,
      String reason,
      String by,
      Instant at,
      Optional<String> confirmed,
      Optional<String> why,
      long until) {

    boolean isOf(String other) {
      return contract.equalsIgnoreCase(other.strip());
    }

    /** The tree of the API. */
    Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("account", account);
      tree.put("reason", reason);
      tree.put("by", by);
      tree.put("at", at.toString());
      confirmed.ifPresent(who -> tree.put("confirmedBy", who));
      why.ifPresent(said -> tree.put("confirmedReason", said));
      return tree;
    }

    private Slip confirmed(Event event) {
      Optional<String> said = Optional.ofNullable(event.body().get("reason")).map(String::valueOf);
      return new Slip(contract, account, reason, by, at, Optional.of(event.actor()), said, until);
    }
  }

  private ContractSlips() {}

  /** Those of a department. */
  static ContractSlips of(Transaction tx, String department) {
    ContractSlips slips = new ContractSlips();
    tx.events().each(department, KINDS, slips::add);
    return slips;
  }

  private void add(Event event) {
    String contract = StoredTree.text(event.body(), "contract");
    String account = StoredTree.text(event.body(), "account");
    if (event.kind().equals(STATED)) {
      String reason = StoredTree.text(event.body(), "reason");
      slips.add(
          new Slip(
              contract,
              account,
              reason,
              event.actor(),
              event.at(),
              Optional.empty(),
              Optional.empty(),
              event.seq()));
    } else if (event.kind().equals(WITHDRAWN)) {
      waiting(contract, account).ifPresent(slips::remove);
    } else {
      waiting(contract, account)
          .ifPresent(one -> slips.set(slips.indexOf(one), one.confirmed(event)));
    }
  }

  /** Those of a contract, the oldest first. */
  List<Slip> of(String contract) {
    return slips.stream().filter(one -> one.isOf(contract)).toList();
  }

  /** What another officer is still to confirm. */
  Optional<Slip> waiting(String contract, String account) {
    return slips.stream()
        .filter(one -> one.isOf(contract) && one.account().equals(account))
        .filter(one -> one.confirmed().isEmpty())
        .findFirst();
  }

  /** Whether what named a contract was a slip, by what was confirmed after it. */
  boolean isSlip(String contract, String account, long event) {
    return slips.stream()
        .filter(one -> one.isOf(contract) && one.account().equals(account))
        .anyMatch(one -> one.confirmed().isPresent() && event < one.until());
  }
}
