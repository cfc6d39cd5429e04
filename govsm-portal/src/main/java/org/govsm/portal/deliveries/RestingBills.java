package org.govsm.portal.deliveries;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptanceRecord;

/** Resting bills: the bills and certificates that take up what was accepted of deliveries. */
public interface RestingBills {

  /** Nothing rests on deliveries. */
  RestingBills NONE = (tx, contract, now, next) -> List.of();

  /**
   * What of them is no longer borne out once a record takes the place of that of a contract.
   *
   * @param now the record as it stands
   */
  List<Message> against(
      Transaction tx, String contract, AcceptanceRecord now, AcceptanceRecord next);
}
