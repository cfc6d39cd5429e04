package org.govsm.procurement.bill;

import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.acceptance.AcceptanceRecord;

/**
 * Bill for tests: one line of 4,73,333.33, on a certificate that takes 47,333.33 off, within West
 * Bengal, of a company that is no small enterprise. What a test does not say is known and right.
 */
final class GivenBill {

  static final String WEST_BENGAL = "19AAACE1234F1Z3";
  static final String MAHARASHTRA = "27AAACE1234F1Z6";
  static final String CHANDIGARH = "04AAACE1234F1ZE";
  static final String DEPARTMENT = "19AAAGD5678K1ZX";
  static final String DEPARTMENT_CHANDIGARH = "04AAAGD5678K1Z8";

  private final Map<String, Object> request = new LinkedHashMap<>();
  private final Map<String, Object> terms;
  private final Map<String, Object> invoice;
  private final Map<String, Object> payee;

  private GivenBill() {
    terms =
        tree(
            "contract", "K-1",
            "value", "5680000.00",
            "orderedOn", "2026-05-01",
            "channel", "OUTSIDE_GEM",
            "prices",
                List.of(
                    tree(
                        "item", "fee",
                        "rate", "473333.33",
                        "against", List.of("CERTIFICATE"),
                        "gstPercent", "18",
                        "clause", "5.1")));
    invoice =
        tree(
            "number", "INV-7",
            "date", "2026-07-02",
            "contract", "K-1",
            "supplierGstin", WEST_BENGAL,
            "recipientGstin", DEPARTMENT,
            "placeOfSupply", "19");
    payee =
        tree(
            "supplierClass", "OTHER",
            "payeeType", "OTHER",
            "paymentKind", "CONTRACT",
            "yearAmount", "426000.00",
            "untaxedBefore", "0.00");
    request.put("asOf", "2026-07-10");
    request.put("terms", terms);
    request.put("invoice", invoice);
    request.put("payee", payee);
    request.put("received", "2026-07-03");
    request.put("payment", "2026-07-15");
    certificate("426000.00", "47333.33", tree("value", "426000.00", "damages", "0.00"));
    line(fee("426000.00", "reduction", "47333.33"), "38340.00", "38340.00");
  }

  static GivenBill usual() {
    return new GivenBill();
  }

  /** The fee of the month on its certificate. */
  static Map<String, Object> fee(String value, Object... more) {
    Map<String, Object> line =
        tree(
            "id", "1",
            "item", "fee",
            "certificate", "2026-06.1",
            "quantity", "1",
            "rate", "473333.33",
            "taxableValue", value,
            "gstPercent", "18");
    line.putAll(tree(more));
    return line;
  }

  GivenBill set(String name, Object value) {
    request.put(name, value);
    return this;
  }

  GivenBill without(String name) {
    request.remove(name);
    return this;
  }

  GivenBill terms(Object... more) {
    terms.putAll(tree(more));
    return this;
  }

  GivenBill invoice(Object... more) {
    invoice.putAll(tree(more));
    return this;
  }

  GivenBill payee(Object... more) {
    payee.putAll(tree(more));
    return this;
  }

  GivenBill certificate(String payable, String deducted, Map<String, Object> supply) {
    Map<String, Object> certificate =
        tree(
            "id", "2026-06.1",
            "contract", "K-1",
            "period", "2026-06",
            "payable", payable,
            "deducted", deducted);
    if (!supply.isEmpty()) {
      certificate.put("supply", supply);
    }
    return set("certificates", List.of(certificate));
  }

  /** The one line, of CGST and SGST, and the sums of the invoice that follow from it. */
  GivenBill line(Map<String, Object> line, String central, String state) {
    return taxed(line, tree("central", central, "state", state));
  }

  GivenBill taxed(Map<String, Object> line, Map<String, Object> taxes) {
    Map<String, Object> whole = new LinkedHashMap<>(line);
    whole.put("taxes", taxes);
    BigDecimal tax =
        taxes.values().stream()
            .map(one -> new BigDecimal(one.toString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal value = new BigDecimal(line.get("taxableValue").toString());
    return invoice(
        "lines",
        List.of(whole),
        "taxableValue",
        value.toPlainString(),
        "tax",
        tax.toPlainString(),
        "total",
        value.add(tax).toPlainString());
  }

  /** What happened to deliveries, each act linked to what was before it. */
  GivenBill delivered(Object... acts) {
    List<Object> linked = new ArrayList<>();
    for (Object each : acts) {
      Map<String, Object> act = new LinkedHashMap<>(plain(each));
      act.put("after", AcceptanceRecord.fromPlain(with(linked)).orThrow().digest());
      linked.add(act);
    }
    return set("acceptance", with(linked));
  }

  /** The same record without its links. */
  GivenBill unlinked() {
    List<Object> acts = new ArrayList<>();
    for (Object each : (List<?>) plain(request.get("acceptance")).get("acts")) {
      Map<String, Object> act = new LinkedHashMap<>(plain(each));
      act.remove("after");
      acts.add(act);
    }
    return set("acceptance", with(acts));
  }

  /** How many of the first deliverable are ordered. */
  GivenBill ordered(int quantity) {
    Map<String, Object> record = plain(request.get("acceptance"));
    List<?> acts = (List<?>) record.get("acts");
    Map<String, Object> of = new LinkedHashMap<>(plain(record.get("terms")));
    Map<String, Object> first =
        new LinkedHashMap<>(plain(((List<?>) of.get("deliverables")).get(0)));
    first.put("quantity", quantity);
    of.put("deliverables", List.of(first));
    record.put("terms", of);
    return delivered(acts.toArray());
  }

  /** How many of the first deliverable are due each month. */
  GivenBill dueEachMonth(int quantity, String from, String until) {
    Map<String, Object> record = plain(request.get("acceptance"));
    Map<String, Object> of = new LinkedHashMap<>(plain(record.get("terms")));
    of.put("deliverables", List.of(due(of, quantity, from, until)));
    record.put("terms", of);
    record.remove("corrections");
    return delivered(((List<?>) record.get("acts")).toArray());
  }

  private static Map<String, Object> due(
      Map<String, Object> terms, int quantity, String from, String until) {
    Map<String, Object> first =
        new LinkedHashMap<>(plain(((List<?>) terms.get("deliverables")).get(0)));
    first.put(
        "due", List.of(tree("quantity", quantity, "each", "month", "from", from, "until", until)));
    return first;
  }

  /** The record of acceptance with terms that two officers corrected after its acts. */
  GivenBill corrected(String... members) {
    Map<String, Object> record = new LinkedHashMap<>(plain(request.get("acceptance")));
    Map<String, Object> terms = new LinkedHashMap<>(plain(record.get("terms")));
    for (int i = 0; i < members.length; i += 2) {
      terms.put(members[i], members[i + 1]);
    }
    record.put(
        "corrections",
        List.of(
            tree(
                "acts",
                ((List<?>) record.get("acts")).size(),
                "on",
                "2026-07-01",
                "terms",
                terms,
                "by",
                "o-1",
                "confirmedBy",
                "o-2",
                "decided",
                "Compared with the order, note 14 of 2026")));
    return set("acceptance", record);
  }

  private Map<String, Object> with(List<Object> acts) {
    Map<String, Object> record = new LinkedHashMap<>(plain(request.get("acceptance")));
    record.put("acts", List.copyOf(acts));
    return record;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> plain(Object tree) {
    return (Map<String, Object>) tree;
  }

  /** The one line, to be changed. */
  Map<String, Object> line() {
    return plain(((List<?>) invoice.get("lines")).get(0));
  }

  /** The one certificate, to be changed. */
  Map<String, Object> certificate() {
    return plain(((List<?>) request.get("certificates")).get(0));
  }

  /** Names a certificate on the one line. */
  GivenBill certified(String id) {
    plain(((List<?>) invoice.get("lines")).get(0)).put("certificate", id);
    return this;
  }

  /** The one price, to be changed. */
  Map<String, Object> price() {
    return plain(((List<?>) terms.get("prices")).get(0));
  }

  /** The facts of the supplier, to be changed. */
  Map<String, Object> payee() {
    return payee;
  }

  Map<String, Object> request() {
    return request;
  }

  Decision<BillReport> examine() {
    return BillRequest.over(INDIA).examine(request).orThrow();
  }

  /** The faults of the form. */
  List<InputFault> faults() {
    List<InputFault> faults = new ArrayList<>();
    BillRequest.over(INDIA).examine(request).part("", faults);
    return faults;
  }

  /** The report, answered, indicated or known. */
  BillReport report() {
    Decision<BillReport> decision = examine();
    return decision
        .ruling()
        .<BillReport>fold(
            answer -> answer.value(),
            refer -> refer.indication().orElseThrow(),
            open -> decision.known().orElseThrow());
  }

  BillReport answer() {
    if (examine().ruling() instanceof Ruling.Answer<BillReport> answer) {
      return answer.value();
    }
    throw new AssertionError(examine().ruling());
  }

  List<String> blocking() {
    List<String> codes = new ArrayList<>();
    examine().trace().findings().stream()
        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .forEach(codes::add);
    return codes;
  }
}
