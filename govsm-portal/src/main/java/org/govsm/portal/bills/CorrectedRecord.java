package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.web.ApiRequests;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Corrected record: the channel or class that two officers put right in the record of acceptance
 * after a bill was passed by another.
 */
final class CorrectedRecord {

  private static final Citation OWN = OwnDefault.of("examination of a bill");

  private CorrectedRecord() {}

  /**
   * What is asked of a bill that was passed and is not paid.
   *
   * @param request by which it was passed
   */
  static List<BillQuestion> since(BillCase of, Map<String, @Nullable Object> request) {
    List<BillQuestion> all = new ArrayList<>();
    Optional<AcceptanceTerms> then =
        Optional.of(TreeForm.part(request, "acceptance"))
            .filter(kept -> !kept.isEmpty())
            .map(kept -> AcceptanceRecord.fromPlain(kept).orThrow().terms());
    Optional<AcceptanceTerms> now = of.accepted();
    if (then.isPresent() && now.isPresent()) {
      asked(
              Optional.of(then.get().channel()),
              Optional.of(now.get().channel()),
              ApiRequests.text(TreeForm.part(request, "terms"), "channel"))
          .ifPresent(all::add);
      asked(
              then.get().supplierClass(),
              now.get().supplierClass(),
              ApiRequests.text(TreeForm.part(request, "payee"), "supplierClass"))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<BillQuestion> asked(
      Optional<String> then, Optional<String> now, Optional<String> billed) {
    return now.filter(one -> !now.equals(then))
        .filter(one -> billed.filter(other -> !other.equals(one)).isPresent())
        .map(
            one ->
                Message.of("bills.ask-record-corrected")
                    .with("known", new Term(one))
                    .with("said", new Term(billed.orElseThrow())))
        .map(text -> new BillQuestion(text, OWN));
  }
}
