package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.measurement.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Withdrawn uploads under a bill: whether what their certificates certify is due is asked. */
final class WithdrawnUploads {

  private static final Citation OWN = OwnDefault.of("examination of a bill");

  private WithdrawnUploads() {}

  /** Certificates that it bills and that stand on uploads that were withdrawn. */
  static List<BillQuestion> asked(BillCase of, StoredBill bill) {
    List<BillQuestion> all = new ArrayList<>();
    CountingCertificates counting = of.counting();
    for (String id : counting.billedBy(bill.invoice())) {
      IssuedCertificate one = counting.byId().get(id);
      List<Withdrawal> gone = one == null ? List.of() : of.withdrawn(one);
      if (!gone.isEmpty()) {
        List<Integer> files = gone.stream().map(Withdrawal::file).distinct().toList();
        Message text =
            Message.of("bills.ask-withdrawn").with("certificate", id).with("files", files);
        all.add(new BillQuestion(text, OWN));
      }
    }
    return all;
  }

  /**
   * What came to light of the certificates of a bill after it was passed: uploads that were
   * withdrawn, or another certificate in the place of one.
   *
   * @param request by which it was passed
   */
  static List<BillQuestion> since(
      BillCase of, StoredBill bill, Map<String, @Nullable Object> request) {
    List<BillQuestion> all = new ArrayList<>(asked(of, bill));
    CountingCertificates counting = of.counting();
    for (Map<String, @Nullable Object> one : TreeForm.rows(request, "certificates")) {
      String id = String.valueOf(one.get("id"));
      String by = counting.replaced().get(id);
      if (by != null) {
        Message text = Message.of("bills.ask-replaced").with("certificate", id).with("by", by);
        all.add(new BillQuestion(text, OWN));
      }
    }
    return all;
  }
}
