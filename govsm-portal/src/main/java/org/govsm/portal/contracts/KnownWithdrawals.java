package org.govsm.portal.contracts;

import java.util.List;
import java.util.function.Supplier;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.payment.Certificate;

/**
 * Withdrawals on which certificates stand, as they were worked out lately: lists and public pages
 * ask for those of each certificate, which is made again once after a withdrawal of its contract.
 */
final class KnownWithdrawals {

  private static final int MOST = 2_000;

  private final LruCache<Standing, List<Withdrawal>> known = new LruCache<>(MOST);

  /** A certificate, and all withdrawals of its contract. */
  private record Standing(StoredCertificate certificate, List<Withdrawal> withdrawals) {}

  /**
   * As {@link WithdrawnSince#of}.
   *
   * @param again the certificate made again; asked for only where something was withdrawn
   */
  List<Withdrawal> of(Transaction tx, IssuedCertificate issued, Supplier<Certificate> again) {
    StoredCertificate stored = issued.stored();
    List<Withdrawal> all = StoredWithdrawals.of(tx.handle(), stored.contract()).all();
    return all.isEmpty()
        ? all
        : known.of(new Standing(stored, all), () -> WithdrawnSince.of(tx, issued, again));
  }
}
