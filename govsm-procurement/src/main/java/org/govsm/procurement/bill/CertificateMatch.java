package org.govsm.procurement.bill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.payment.SupplyValue;

/**
 * Match of lines with certificates: a line takes up of a certificate what it bills, and so do
 * earlier bills. A line that names a certificate which was replaced is held against the one that
 * counts.
 */
final class CertificateMatch {

  private static final String CERTIFICATE = "certificate";

  private final Node request;
  private final Node terms;
  private final Node invoice;
  private final Map<String, Optional<Money>> left = new LinkedHashMap<>();
  private final Map<String, SupplyValue> supplies = new LinkedHashMap<>();
  private final Map<String, String> periods = new LinkedHashMap<>();
  private final Set<String> missing = new TreeSet<>();

  CertificateMatch(Node request) {
    this.request = request;
    terms = request.branch("terms").orElseThrow();
    invoice = request.branch("invoice").orElseThrow();
    request.branches("certificates").forEach(this::certify);
    earlierLines(request).forEach(this::earlier);
  }

  private void certify(Node certificate) {
    String id = certificate.text("id");
    Optional<SupplyValue> of = CertifiedSum.supply(certificate, terms);
    of.ifPresent(value -> supplies.put(id, value));
    left.put(
        id,
        of.map(
            value ->
                value
                    .value()
                    .plus(sum(request.branches("creditNotes").stream(), certificate))
                    .minus(billed(certificate))));
  }

  private Money billed(Node certificate) {
    return sum(earlierLines(request), certificate);
  }

  private static Money sum(Stream<Node> nodes, Node certificate) {
    return nodes
        .filter(one -> CertifiedSum.isOf(one, certificate))
        .map(one -> one.get("taxableValue", Money.class))
        .reduce(Money.ZERO, Money::plus);
  }

  /** Which certificate an earlier line billed, and the damages with it, is not guessed. */
  private void earlier(Node line) {
    Optional<String> id = line.find(CERTIFICATE, String.class);
    boolean byCertificate =
        terms.branches("prices").stream()
            .filter(price -> Skeleton.same(price.text("item"), line.text("item")))
            .anyMatch(price -> price.codes("against").contains(BillForm.CERTIFICATE));
    if (id.isEmpty() && byCertificate) {
      missing.add("earlierCertificate");
    }
    id.ifPresent(one -> periods.putIfAbsent(periodOf(request, one), countingId(request, one)));
    CertifiedSum.named(request, line)
        .filter(one -> !damages(one).equals(Money.ZERO))
        .filter(one -> !saysDamages(one))
        .ifPresent(one -> missing.add("earlierDamages"));
  }

  private Money damages(Node certificate) {
    return Optional.ofNullable(supplies.get(certificate.text("id")))
        .map(SupplyValue::damages)
        .orElse(Money.ZERO);
  }

  /** One line may say it for all lines of a certificate. */
  private boolean saysDamages(Node certificate) {
    return earlierLines(request)
        .anyMatch(line -> CertifiedSum.isOf(line, certificate) && line.has("damages"));
  }

  /** The period of a certificate; of one that is not given, as its id says it. */
  static String periodOf(Node request, String id) {
    return CertifiedSum.counting(request, id)
        .map(one -> one.text("period"))
        .orElse(id.substring(0, Math.max(0, id.lastIndexOf('.'))));
  }

  /** The id that counts for one that a line names, as people read it: one that replaced it. */
  static String countingId(Node request, String id) {
    return Skeleton.of(CertifiedSum.counting(request, id).map(one -> one.text("id")).orElse(id));
  }

  /** The facts of earlier bills without which nothing is decided. */
  Set<String> missing() {
    return missing;
  }

  private static Stream<Node> earlierLines(Node request) {
    return request.branches("earlier").stream().flatMap(bill -> bill.branches("lines").stream());
  }

  /** The certificates that are billed and do not say, nor does the contract, how they deduct. */
  List<Node> silent() {
    return request.branches("certificates").stream()
        .filter(one -> left.getOrDefault(one.text("id"), Optional.empty()).isEmpty())
        .filter(this::isBilledHere)
        .toList();
  }

  private boolean isBilledHere(Node certificate) {
    return invoice.branches("lines").stream()
        .anyMatch(line -> CertifiedSum.isOf(line, certificate));
  }

  /** The damages of the certificates that are billed, less what earlier bills recovered of them. */
  Money damages() {
    return request.branches("certificates").stream()
        .filter(this::isBilledHere)
        .map(one -> damages(one).minus(recovered(request, one)))
        .filter(rest -> rest.compareTo(Money.ZERO) > 0)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The damages of a certificate that earlier bills recovered. */
  static Money recovered(Node request, Node certificate) {
    return earlierLines(request)
        .filter(line -> CertifiedSum.isOf(line, certificate))
        .flatMap(line -> line.find("damages", Money.class).stream())
        .reduce(Money.ZERO, Money::plus);
  }

  /** Holds a line against the certificate that it names, and takes up what it bills of it. */
  void check(Node line, Citation clause, List<Finding> found) {
    Optional<Node> counting = CertifiedSum.named(request, line);
    if (counting.isEmpty()) {
      Message text =
          line.find(CERTIFICATE, String.class)
              .map(named -> said("certificate-not-given", line).with(CERTIFICATE, named))
              .orElseGet(() -> said("not-certified", line));
      found.add(Finding.of("NOT_CERTIFIED", Weight.BLOCKING, text, clause));
      return;
    }
    String named = line.text(CERTIFICATE);
    String id = counting.get().text("id");
    if (!Skeleton.same(named, id)) {
      Message text = said("replaced", line).with(CERTIFICATE, named).with("by", id);
      found.add(Finding.of("REPLACED", Weight.WARNING, text, clause));
    }
    period(line, named, clause, found);
    left.getOrDefault(id, Optional.empty())
        .ifPresent(rest -> taken(line, counting.get(), rest, clause).ifPresent(found::add));
  }

  /** A certificate and those that it replaced are one for their period. */
  private void period(Node line, String named, Citation clause, List<Finding> found) {
    String period = periodOf(request, named);
    String own = countingId(request, named);
    String first = periods.getOrDefault(period, own);
    if (!first.equals(own)) {
      Message text = said("period-twice", line).with(CERTIFICATE, named).with("before", first);
      found.add(Finding.of("PERIOD_TWICE", Weight.BLOCKING, text, clause));
    }
    periods.putIfAbsent(period, own);
  }

  private Optional<Finding> taken(Node line, Node certificate, Money rest, Citation clause) {
    String id = certificate.text("id");
    Money value = line.get("taxableValue", Money.class);
    left.put(id, Optional.of(rest.minus(value)));
    if (value.compareTo(rest) <= 0) {
      return Optional.empty();
    }
    boolean twice = rest.compareTo(Money.ZERO) <= 0 && !billed(certificate).equals(Money.ZERO);
    Message text =
        said(twice ? "twice" : "more-than-certified", line)
            .with(CERTIFICATE, id)
            .with("value", value)
            .with("left", rest)
            .with("invoices", billedBy(certificate));
    return Optional.of(
        Finding.of(twice ? "TWICE" : "MORE_THAN_CERTIFIED", Weight.BLOCKING, text, clause));
  }

  /** The numbers of the earlier invoices that billed a certificate. */
  private List<String> billedBy(Node certificate) {
    Predicate<Node> bills = line -> CertifiedSum.isOf(line, certificate);
    return request.branches("earlier").stream()
        .filter(bill -> bill.branches("lines").stream().anyMatch(bills))
        .map(bill -> bill.text("number"))
        .toList();
  }

  private static Message said(String key, Node line) {
    return Message.of("bill." + key).with("line", line.text("id")).with("item", line.text("item"));
  }
}
