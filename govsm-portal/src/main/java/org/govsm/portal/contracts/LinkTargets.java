package org.govsm.portal.contracts;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/**
 * Link targets: the purchases and accounts of a department that a contract can be linked to, and
 * the suppliers of its register.
 */
public interface LinkTargets {

  /** Whether there is a purchase. */
  boolean isPurchase(Transaction tx, String department, String id);

  /**
   * Why a contract is not said to come from another purchase than before, or from none.
   *
   * @param purchase one that there is; nothing where the link is taken away
   * @return nothing where nothing stands in the way
   */
  Optional<Message> refusal(
      Transaction tx, Contract contract, Optional<String> purchase, Caller by);

  /** Whether there is an account. */
  boolean isAccount(Transaction tx, String department, String id);

  /** Whether a supplier is in the register of the department. */
  boolean isSupplier(Transaction tx, String department, String id);

  /** Purchases to choose from, those published last; their titles by id. */
  Map<String, String> purchases(Transaction tx, String department, int most);

  /** Accounts to choose from; what they are called, by id. */
  Map<String, String> accounts(Transaction tx, String department, int most);
}
