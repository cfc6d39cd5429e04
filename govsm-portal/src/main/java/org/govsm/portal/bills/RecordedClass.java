package org.govsm.portal.bills;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.portal.web.ApiRequests;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillRequest;
import org.jspecify.annotations.Nullable;

/**
 * Recorded class: the class of the supplier by the record of acceptance, which holds in the place
 * of the one that is stated for bills where an officer decided so.
 */
final class RecordedClass {

  /** The key of the question which of two facts holds. */
  static final String ASKED = "bill.facts-differ";

  private static final Citation OWN = OwnDefault.of("examination of a bill");
  private static final String CLASS = "supplierClass";

  private RecordedClass() {}

  /** The payee as the contract states it, with what is stated of the bill. */
  static Optional<Map<String, @Nullable Object>> payee(
      Map<String, @Nullable Object> stated, Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> payee = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> from : List.of(stated, facts)) {
      if (from.get("payee") instanceof Map<?, ?> some) {
        some.forEach((name, said) -> payee.put(String.valueOf(name), said));
      }
    }
    return payee.isEmpty() ? Optional.empty() : Optional.of(payee);
  }

  /** The question which class holds; nothing where one of them is not known, or both are one. */
  static Optional<BillQuestion> asked(BillCase of, Map<String, @Nullable Object> payee) {
    Optional<String> said = ApiRequests.text(payee, CLASS);
    return recorded(of)
        .filter(one -> said.filter(other -> !other.equals(one)).isPresent())
        .map(one -> new BillQuestion(BillRequest.factsDiffer(one, said.orElseThrow()), OWN));
  }

  /** Puts the recorded class into the payee of a request where it was decided that it holds. */
  static void hear(BillCase of, Map<String, @Nullable Object> payee, List<StoredBillAct> acts) {
    asked(of, payee)
        .flatMap(one -> QuestionAnswer.last(of, one, acts))
        .filter(QuestionAnswer.RECORDED::equals)
        .flatMap(said -> recorded(of))
        .ifPresent(one -> payee.put(CLASS, one));
  }

  /** The question that was answered on a bill itself by the recorded class: it may be mended. */
  static List<BillQuestion> heard(BillCase of, StoredBill bill, List<StoredBillAct> acts) {
    return asked(of, of.payee(bill))
        .filter(one -> bill.decisions().containsKey(one.id()))
        .filter(
            one ->
                QuestionAnswer.last(of, one, acts)
                    .filter(QuestionAnswer.RECORDED::equals)
                    .isPresent())
        .stream()
        .toList();
  }

  private static Optional<String> recorded(BillCase of) {
    return of.accepted().flatMap(AcceptanceTerms::supplierClass);
  }
}
