package org.govsm.procurement.treasury;

import java.util.List;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;

/** Control totals of a file: how many rows, what they come to, and a hash over their cells. */
record FileControl(int count, Money sum, String hash) {

  static FileControl of(List<List<String>> rows, Money sum) {
    return new FileControl(rows.size(), sum, CanonicalForm.digest(rows));
  }
}
