package org.govsm.portal.payments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BankReference;

/** Named batches: those that a file names, or whose orders it does, in whatever spelling. */
record NamedBatches(Transaction tx, String department) {

  /** Ids of batches and of their orders, as the portal gives them, without what parts them. */
  private static final Pattern JOINED = Pattern.compile("pb([0-9]{4})([0-9]{4})(?:[0-9]{3})?");

  List<StoredBatch> of(Set<String> references) {
    Batches batches = new Batches(tx);
    Set<String> ids = new LinkedHashSet<>();
    for (String said : references) {
      Matcher joined = JOINED.matcher(BankReference.joined(said));
      if (joined.matches()) {
        ids.add("PB-" + joined.group(1) + "-" + joined.group(2));
      }
    }
    return ids.stream().flatMap(id -> batches.find(department, id).stream()).toList();
  }
}
