package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.EventDetails;
import org.govsm.procurement.contract.PeriodWords;
import org.jspecify.annotations.Nullable;

/** Certificate details of the log: the name of the period, and the sum that was certified. */
record CertificateDetails(ContractServices services) implements EventDetails {

  @Override
  public Map<String, Object> of(Transaction tx, Event event, Messages words) {
    Map<String, @Nullable Object> body = event.body();
    String contract = StoredTree.text(body, "contract");
    String period = StoredTree.text(body, "period");
    int number = (int) StoredTree.number(body, "number");
    Map<String, Object> details = new LinkedHashMap<>();
    Optional<StoredCertificate> stored = new StoredCertificates(tx).find(contract, period, number);
    if (stored.isPresent()) {
      details.put("sum", services.certificates().payable(tx, stored.get()));
      services
          .contracts()
          .current(tx, contract)
          .terms()
          .period(period)
          .ifPresent(one -> details.put("period", PeriodWords.name(one, words)));
    }
    return details;
  }
}
