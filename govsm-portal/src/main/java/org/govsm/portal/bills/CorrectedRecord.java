package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.web.ApiRequests;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Corrected record: what was put right in the record of acceptance after a bill was passed, the
 * channel or class by which it was, or what its lines bill that is accepted no more.
 */
final class CorrectedRecord {

  /** What a line is held against of deliveries. */
  private static final Set<String> OF_DELIVERIES =
      Set.of(
          "NOT_ACCEPTED",
          "MORE_THAN_ACCEPTED",
          "MORE_THAN_DUE",
          "MORE_THAN_ORDERED",
          "MORE_THAN_DELIVERED");

  private static final String ACCEPTANCE = "acceptance";
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
        Optional.of(TreeForm.part(request, ACCEPTANCE))
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

  /**
   * What is asked of the lines of a bill that was passed and is not paid: what deliveries stand in
   * the way of by now, and did not then; where it can no longer be examined by them, why.
   *
   * @param then the bill as it was passed
   * @param now the same held against the record of today
   */
  static List<BillQuestion> lines(Examined then, Examined now) {
    Set<Message> known = found(then);
    return found(now).stream()
        .filter(text -> !known.contains(text))
        .map(text -> Message.of("bills.ask-lines-now").with("found", text))
        .map(text -> new BillQuestion(text, OWN))
        .toList();
  }

  /**
   * A request by which a bill was passed, with the deliveries as they are on record by now; nothing
   * where they are the same.
   */
  static Optional<Map<String, @Nullable Object>> request(
      BillCase of, Map<String, @Nullable Object> kept, LocalDate asOf) {
    return of.record()
        .map(AcceptanceRecord::toPlain)
        .filter(record -> !record.equals(kept.get(ACCEPTANCE)))
        .map(
            record -> {
              Map<String, @Nullable Object> request = new LinkedHashMap<>(kept);
              request.put(ACCEPTANCE, record);
              request.put("asOf", asOf.toString());
              request.computeIfPresent(BillCase.PAYMENT, (name, day) -> noEarlier(day, asOf));
              return request;
            });
  }

  /** A planned day that went by is the day of the examination at the earliest. */
  static Object noEarlier(Object planned, LocalDate asOf) {
    return LocalDate.parse(String.valueOf(planned)).isBefore(asOf) ? asOf.toString() : planned;
  }

  private static Set<Message> found(Examined examined) {
    Stream<Message> lines =
        examined.report().stream()
            .flatMap(report -> report.lines().stream())
            .flatMap(line -> line.findings().stream())
            .filter(one -> OF_DELIVERIES.contains(one.code()))
            .map(Finding::text);
    return Stream.concat(lines, examined.faults().stream().map(InputFault::text))
        .collect(Collectors.toCollection(LinkedHashSet::new));
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
