package org.govsm.portal.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.statistics.PurchaseRegister;

/** Register source: what the portal keeps, as a register from which statistics are counted. */
public interface RegisterSource {

  /**
   * The register.
   *
   * @param department only what is of this department; empty for all
   * @param asOf the day on which it is read
   */
  Read read(Transaction tx, Optional<String> department, LocalDate asOf);

  /**
   * A register that was read.
   *
   * @param notes what is counted as what, and what is not counted
   */
  record Read(PurchaseRegister register, List<Message> notes) {

    /** Keeps its own copy. */
    public Read {
      notes = List.copyOf(notes);
    }
  }
}
