package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Passed bill: what an examined bill takes up of acceptance, certificates, advance and the year of
 * its payee once it is passed, as the bills after it are given it. A line that does not match takes
 * up nothing; damages of its certificate that were recovered stay recovered.
 */
public final class PassedBill implements ToPlain {

  private static final String CERTIFICATE = "certificate";
  private static final String PAYMENT_KIND = "paymentKind";
  private static final String TAXABLE_VALUE = "taxableValue";

  private final Map<String, Object> earlier;
  private final Map<String, Object> inYear;

  private PassedBill(Map<String, Object> earlier, Map<String, Object> inYear) {
    this.earlier = Collections.unmodifiableMap(earlier);
    this.inYear = Collections.unmodifiableMap(inYear);
  }

  static PassedBill of(
      Node request,
      List<BillLine> lines,
      Money value,
      List<BillEntry> entries,
      AdvanceTax advanceTax) {
    Node invoice = request.branch("invoice").orElseThrow();
    Map<String, Object> earlier = new LinkedHashMap<>();
    earlier.put("number", invoice.text("number"));
    earlier.put("date", invoice.get("date", LocalDate.class).toString());
    earlier.put("lines", lines(request, invoice, lines));
    Money credited =
        request.branches("creditNotes").stream()
            .map(note -> note.get(TAXABLE_VALUE, Money.class))
            .reduce(Money.ZERO, Money::plus);
    if (!credited.equals(Money.ZERO)) {
      earlier.put("credited", credited.toString());
    }
    deducted(entries, "ADVANCE").ifPresent(sum -> earlier.put("advance", sum.toString()));
    advanceTax.told().ifPresent(taken -> earlier.put(AdvanceTax.MEMBER, taken));
    if (request.has("setOffs")) {
      earlier.put("setOffs", request.branches("setOffs").stream().map(Node::toPlain).toList());
    }
    Map<String, Object> inYear = new LinkedHashMap<>();
    inYear.put("number", invoice.text("number"));
    inYear.put("on", credited(request).toString());
    request
        .branch("payee")
        .flatMap(payee -> payee.find(PAYMENT_KIND, String.class))
        .ifPresent(kind -> inYear.put(PAYMENT_KIND, kind));
    inYear.put(TAXABLE_VALUE, RecoveredAdvance.of(request, value).inYear().toString());
    Money deducted = deducted(entries, "INCOME_TAX").orElse(Money.ZERO);
    inYear.put("incomeTax", deducted.plus(advanceTax.income()).toString());
    return new PassedBill(earlier, inYear);
  }

  /**
   * The day to whose financial year it belongs: that of the payment, and no later than that of the
   * examination by which it is passed, since tax at source does not wait for a planned day.
   */
  static LocalDate credited(Node request) {
    LocalDate asOf = request.get("asOf", LocalDate.class);
    return request.find("payment", LocalDate.class).filter(asOf::isAfter).orElse(asOf);
  }

  private static Optional<Money> deducted(List<BillEntry> entries, String code) {
    return entries.stream()
        .filter(one -> one.code().equals(code))
        .map(one -> Money.ZERO.minus(one.amount()))
        .reduce(Money::plus);
  }

  private static List<Map<String, Object>> lines(Node request, Node invoice, List<BillLine> all) {
    List<String> matched = all.stream().filter(BillLine::isMatched).map(BillLine::id).toList();
    Map<String, Money> damages = damages(request);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Node line : invoice.branches("lines")) {
      boolean taken = matched.contains(line.text("id"));
      Money recovered =
          CertifiedSum.named(request, line)
              .flatMap(one -> Optional.ofNullable(damages.remove(one.text("id"))))
              .orElse(Money.ZERO);
      if (taken || !recovered.equals(Money.ZERO)) {
        lines.add(row(line.toPlain(), taken, recovered));
      }
    }
    return lines;
  }

  private static Map<String, Object> row(
      Map<String, ? extends @Nullable Object> line, boolean taken, Money recovered) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("item", String.valueOf(line.get("item")));
    row.put("quantity", taken ? String.valueOf(line.get("quantity")) : "0");
    for (String of : List.of(CERTIFICATE, "delivery")) {
      Optional.ofNullable(line.get(of)).ifPresent(id -> row.put(of, id));
    }
    row.put(TAXABLE_VALUE, taken ? String.valueOf(line.get(TAXABLE_VALUE)) : zero());
    if (!recovered.equals(Money.ZERO)) {
      row.put("damages", recovered.toString());
    }
    return row;
  }

  private static String zero() {
    return Money.ZERO.toString();
  }

  /** The damages of each certificate, less what earlier bills recovered of them. */
  private static Map<String, Money> damages(Node request) {
    Node terms = request.branch("terms").orElseThrow();
    Map<String, Money> left = new LinkedHashMap<>();
    for (Node one : request.branches("certificates")) {
      Money sum =
          CertifiedSum.supply(one, terms).map(supply -> supply.damages()).orElse(Money.ZERO);
      left.put(one.text("id"), sum.minus(CertificateMatch.recovered(request, one)));
    }
    return left;
  }

  /**
   * What a bill that was passed takes up of the ceiling of its contract, before GST: its lines,
   * less what its credit notes gave back.
   *
   * @param earlier what {@link #toPlain} tells of it
   */
  public static Money taken(Map<String, ? extends @Nullable Object> earlier) {
    Money sum = money(earlier.get("credited")).map(Money.ZERO::minus).orElse(Money.ZERO);
    if (earlier.get("lines") instanceof List<?> lines) {
      for (Object line : lines) {
        Object value = line instanceof Map<?, ?> row ? row.get(TAXABLE_VALUE) : null;
        sum = sum.plus(money(value).orElse(Money.ZERO));
      }
    }
    return sum;
  }

  private static Optional<Money> money(@Nullable Object rupees) {
    return Optional.ofNullable(rupees).map(String::valueOf).map(Money::ofRupees);
  }

  /**
   * What it takes up of its contract: a row of the member {@code earlier} of the tree of {@link
   * BillRequest#form}.
   */
  @Override
  public Map<String, Object> toPlain() {
    return earlier;
  }

  /**
   * What it comes to in the financial year of its payee: a row of {@code bills} of the member
   * {@code onRecord}, on whatever contract the next bill is. Its day is that by which it was
   * passed, or that of an earlier payment.
   */
  public Map<String, Object> inYear() {
    return inYear;
  }

  @Override
  public String toString() {
    return earlier.toString();
  }
}
