package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptedCount;

/**
 * Three-way match: each line of an invoice held against the contract, what was accepted, and what
 * was certified. A line takes up what it bills, so that no two lines bill the same.
 */
final class ThreeWayMatch {

  static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Node request;
  private final Node terms;
  private final Node invoice;
  private final GstSupply supply;
  private final CertificateMatch certificates;
  private final Optional<AcceptedCount> accepted;
  private final Map<String, BigDecimal> left = new LinkedHashMap<>();
  private final Set<String> lines = new LinkedHashSet<>();
  private final Set<String> missing = new TreeSet<>();

  ThreeWayMatch(Node request, Optional<AcceptedCount> accepted) {
    this.request = request;
    this.accepted = accepted;
    terms = request.branch("terms").orElseThrow();
    invoice = request.branch("invoice").orElseThrow();
    supply = GstSupply.of(invoice);
    certificates = new CertificateMatch(request);
    accepted.ifPresent(this::takeUp);
    missing.addAll(certificates.missing());
  }

  /** The facts without which nothing is decided: rates of GST, and what earlier bills billed. */
  Set<String> missing() {
    return missing;
  }

  private void takeUp(AcceptedCount count) {
    for (Node price : terms.branches("prices")) {
      String item = price.text("item");
      long sum = count.of(item) - count.silentBeyondDue(item);
      left.put(
          item,
          BigDecimal.valueOf(count.ordered(item).map(most -> Math.min(most, sum)).orElse(sum)));
    }
    earlierLines()
        .forEach(
            line ->
                left.computeIfPresent(
                    line.text("item"),
                    (item, rest) -> rest.subtract(line.get("quantity", BigDecimal.class))));
  }

  private List<Node> earlierLines() {
    return request.branches("earlier").stream()
        .flatMap(bill -> bill.branches("lines").stream())
        .toList();
  }

  GstSupply supply() {
    return supply;
  }

  /**
   * How many of each item that is billed by acceptance are billed by now, this invoice included.
   */
  Map<String, Long> billed() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Node price : terms.branches("prices")) {
      if (price.codes("against").contains(BillForm.ACCEPTANCE)) {
        sums.put(price.text("item"), BigDecimal.ZERO);
      }
    }
    Set<String> here = new LinkedHashSet<>();
    Stream.concat(earlierLines().stream(), invoice.branches("lines").stream())
        .forEach(
            line ->
                sums.computeIfPresent(
                    line.text("item"),
                    (item, sum) -> sum.add(line.get("quantity", BigDecimal.class))));
    invoice.branches("lines").forEach(line -> here.add(line.text("item")));
    sums.keySet().retainAll(here);
    Map<String, Long> whole = new LinkedHashMap<>();
    sums.forEach(
        (item, sum) ->
            whole.put(item, sum.setScale(0, RoundingMode.CEILING).min(MOST).longValue()));
    return whole;
  }

  /** The match with the certificates. */
  CertificateMatch certificates() {
    return certificates;
  }

  List<BillLine> lines() {
    List<BillLine> matched = new ArrayList<>();
    for (Node line : invoice.branches("lines")) {
      List<Finding> found = new ArrayList<>();
      check(line, found);
      matched.add(
          new BillLine(
              line.text("id"),
              line.text("item"),
              line.get("taxableValue", Money.class),
              LineTax.sum(line),
              found));
    }
    return matched;
  }

  private void check(Node line, List<Finding> found) {
    Optional<Node> price =
        terms.branches("prices").stream()
            .filter(one -> one.text("item").equals(line.text("item")))
            .findFirst();
    if (price.isEmpty()) {
      block("NOT_IN_CONTRACT", said("not-in-contract", line), clause("/"), found);
    }
    if (!lines.add(line.text("item") + "/" + billed(line))) {
      block("TWICE", said("twice-here", line), own(), found);
    }
    price.ifPresent(one -> priced(line, one, found));
    arithmetic(line, found);
    found.addAll(
        LineTax.check(line, Message.of("bill.line").with("line", line.text("id")), invoice, own()));
  }

  private String billed(Node line) {
    return line.find("certificate", String.class)
        .map(id -> CertificateMatch.countingId(request, id))
        .orElseGet(() -> line.text("id"));
  }

  private void priced(Node line, Node price, List<Finding> found) {
    Citation clause = clause(price.text("clause"));
    Money rate = price.get("rate", Money.class);
    if (!line.get("rate", Money.class).equals(rate)) {
      Message text =
          said("other-rate", line).with("rate", line.get("rate", Money.class)).with("agreed", rate);
      block("OTHER_RATE", text, clause, found);
    }
    if (!price.has("gstPercent")) {
      missing.add("gstPercent");
    }
    price
        .find("gstPercent", Percent.class)
        .filter(agreed -> !agreed.equals(line.get("gstPercent", Percent.class)))
        .ifPresent(
            agreed ->
                block(
                    "OTHER_GST_RATE",
                    said("other-gst-rate", line)
                        .with("percent", line.get("gstPercent", Percent.class))
                        .with("agreed", agreed),
                    clause,
                    found));
    price
        .find("sac", String.class)
        .filter(agreed -> line.find("sac", String.class).filter(agreed::equals).isEmpty())
        .ifPresent(
            agreed -> {
              Message text = said("other-sac", line).with("agreed", agreed);
              found.add(Finding.of("OTHER_SAC", Weight.WARNING, text, clause));
            });
    List<String> against = price.codes("against");
    if (against.contains(BillForm.ACCEPTANCE)) {
      accepted(line, clause, found);
      accepted
          .flatMap(count -> new DeliveryMatch(request, count).check(line, clause))
          .ifPresent(found::add);
    }
    if (against.contains(BillForm.CERTIFICATE)) {
      certificates.check(line, clause, found);
    }
  }

  private void accepted(Node line, Citation clause, List<Finding> found) {
    BigDecimal billed = line.get("quantity", BigDecimal.class);
    String item = line.text("item");
    BigDecimal rest = left.getOrDefault(item, BigDecimal.ZERO).max(BigDecimal.ZERO);
    left.put(item, rest.subtract(billed));
    if (billed.compareTo(rest) > 0) {
      boolean none = accepted.map(count -> count.of(item)).orElse(0L) == 0;
      boolean order = accepted.filter(count -> isBeyondOrder(count, item)).isPresent();
      boolean due = accepted.filter(count -> count.silentBeyondDue(item) > 0).isPresent();
      String key = none ? "not-accepted" : order ? "more-than-ordered" : beyondAccepted(due);
      Message text = said(key, line).with("count", billed).with("left", rest);
      block(key.replace('-', '_').toUpperCase(Locale.ROOT), text, clause, found);
    }
  }

  private static String beyondAccepted(boolean due) {
    return due ? "more-than-due" : "more-than-accepted";
  }

  private static boolean isBeyondOrder(AcceptedCount count, String item) {
    return count.ordered(item).filter(most -> count.of(item) > most).isPresent();
  }

  private void arithmetic(Node line, List<Finding> found) {
    Money exact =
        Fraction.of(line.get("rate", Money.class))
            .times(Fraction.of(line.get("quantity", BigDecimal.class)))
            .rupees(RoundingMode.HALF_UP)
            .minus(line.find("reduction", Money.class).orElse(Money.ZERO));
    Money value = line.get("taxableValue", Money.class);
    if (!exact.equals(value)) {
      block(
          "ARITHMETIC",
          said("value-off", line).with("said", value).with("due", exact),
          own(),
          found);
    }
  }

  private static Message said(String key, Node line) {
    return Message.of("bill." + key).with("line", line.text("id")).with("item", line.text("item"));
  }

  private static void block(String code, Message text, Citation cited, List<Finding> found) {
    found.add(Finding.of(code, Weight.BLOCKING, text, cited));
  }

  private Citation clause(String provision) {
    return Citation.of(terms.text("contract"), provision).cite();
  }

  private Citation own() {
    return Citation.of(invoice.text("number"), "/")
        .issued(invoice.get("date", LocalDate.class))
        .cite();
  }
}
