package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Contract links: from which purchase each contract came, and which accounts of its department it
 * runs.
 */
public record ContractLinks(Transaction tx) {

  /** The kind of event that says so, in the place of what was said before. */
  public static final String LINKED = "contract.linked";

  static final StateTable PURCHASE =
      StateTable.of(Contracts.TABLE, "contract_link", 1, "contract text, purchase text");

  static final StateTable ACCOUNT =
      StateTable.of(Contracts.TABLE, "contract_account", 2, "contract text, account text");

  /**
   * Links of a contract.
   *
   * @param purchase the id of the purchase; empty where none is said
   * @param accounts the ids of the accounts, sorted
   */
  public record Links(Optional<String> purchase, SortedSet<String> accounts) {

    /** Keeps its own copy. */
    public Links {
      accounts = new TreeSet<>(accounts);
    }

    /** Links by their ids. */
    public static Links of(Optional<String> purchase, Collection<String> accounts) {
      return new Links(purchase, new TreeSet<>(accounts));
    }
  }

  /** The links of a contract; none where nothing was said. */
  public Links of(String contract) {
    Optional<String> purchase =
        tx.handle()
            .select("select purchase from contract_link where contract = ?", contract)
            .mapTo(String.class)
            .findOne()
            .filter(one -> !one.isEmpty());
    List<String> accounts =
        tx.handle()
            .select("select account from contract_account where contract = ?", contract)
            .mapTo(String.class)
            .list();
    return Links.of(purchase, accounts);
  }

  /** Says the links of a contract. */
  void link(Contract contract, Links links, Instant at, String actor) {
    Map<String, Object> body =
        Map.<String, Object>of(
            "contract", contract.id(),
            "purchase", links.purchase().orElse(""),
            "accounts", List.copyOf(links.accounts()));
    tx.record(contract.department(), LINKED, at, actor, body);
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String contract = StoredTree.text(body, "contract");
    List<RowEffect> effects = new ArrayList<>();
    effects.add(RowEffect.set(PURCHASE, contract, StoredTree.text(body, "purchase")));
    effects.add(RowEffect.drop(ACCOUNT, contract));
    if (body.get("accounts") instanceof List<?> accounts) {
      accounts.forEach(one -> effects.add(RowEffect.add(ACCOUNT, contract, String.valueOf(one))));
    }
    return effects;
  }
}
