package org.govsm.procurement.bill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.SupplyValue;
import org.jspecify.annotations.Nullable;

/**
 * Certified sum: what a payment certificate pays, and how it treats its deductions, as a bill is
 * held against it.
 */
public final class CertifiedSum implements ToPlain {

  private static final String CERTIFICATE = "certificate";
  private static final String REPLACES = "replaces";
  private static final String SUPPLY = "supply";
  private static final String PAYABLE = "payable";
  private static final String DEDUCTED = "deducted";
  private static final String ADJUSTED = "adjusted";
  private static final String FALLS = "PRICE_FALLS";
  private static final String TREATMENT = "treatment";
  private static final String ADJUSTMENTS = "adjustments";

  private final Map<String, Object> tree;

  private CertifiedSum(Map<String, Object> tree) {
    this.tree = tree;
  }

  /** The sum of a certificate that is kept, with the digest of its document. */
  public static CertifiedSum of(CertificateDocument document) {
    Map<String, ?> certificate = document.certificate();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", document.id());
    tree.put("contract", String.valueOf(certificate.get("contract")));
    tree.put("period", String.valueOf(certificate.get("period")));
    for (String day : List.of("from", "until")) {
      Optional.ofNullable(certificate.get(day)).ifPresent(on -> tree.put(day, on.toString()));
    }
    tree.put("digest", CanonicalForm.digest(document.text().getBytes(UTF_8)));
    tree.put(PAYABLE, document.sum(PAYABLE).toString());
    tree.put(DEDUCTED, sum(certificate, DEDUCTED));
    tree.put(ADJUSTED, sum(certificate, ADJUSTED));
    document.supply().ifPresent(supply -> tree.put(SUPPLY, supply.toPlain()));
    return new CertifiedSum(tree);
  }

  private static String sum(Map<String, ?> certificate, String member) {
    Object sum = certificate.get(member);
    return sum == null ? Money.ZERO.toString() : sum.toString();
  }

  /** What is payable is the value less the damages. */
  static List<InputFault> faults(Node node) {
    Optional<Node> supply = node.branch(SUPPLY);
    boolean fits =
        supply
            .map(of -> of.get("value", Money.class).minus(of.get("damages", Money.class)))
            .map(node.get(PAYABLE, Money.class)::equals)
            .orElse(true);
    if (BillDays.begin(node).isEmpty()) {
      return List.of(
          node.fault(
              "period",
              "bill.period",
              Message.of("bill.input.period").with("period", node.text("period"))));
    }
    return fits
        ? List.of()
        : List.of(node.fault(SUPPLY, "bill.supply", Message.of("bill.input.supply")));
  }

  /**
   * The value on which GST is due and the damages, by what the certificate and the terms say. Where
   * the price falls, what is adjusted for earlier periods is price too, unless the terms say
   * otherwise.
   *
   * @return nothing where something is deducted or adjusted and neither says how it is treated, and
   *     where an adjustment gives more damages back than are recovered
   */
  static Optional<SupplyValue> supply(Node certificate, Node terms) {
    Optional<SupplyValue> said =
        certificate
            .branch(SUPPLY)
            .map(
                of ->
                    new SupplyValue(of.get("value", Money.class), of.get("damages", Money.class)));
    return said.or(
        () ->
            damages(
                    certificate.get(DEDUCTED, Money.class),
                    certificate.find(ADJUSTED, Money.class).orElse(Money.ZERO),
                    terms.find(TREATMENT, String.class),
                    terms.find(ADJUSTMENTS, String.class))
                .map(sum -> new SupplyValue(certificate.get(PAYABLE, Money.class).plus(sum), sum)));
  }

  /** By how much an adjustment gives back more damages than are recovered; nothing for none. */
  static Optional<Money> givenBack(Node certificate, Node terms) {
    return certificate.has(SUPPLY)
        ? Optional.empty()
        : sum(
                certificate.get(DEDUCTED, Money.class),
                certificate.find(ADJUSTED, Money.class).orElse(Money.ZERO),
                terms.find(TREATMENT, String.class),
                terms.find(ADJUSTMENTS, String.class))
            .filter(sum -> sum.compareTo(Money.ZERO) < 0)
            .map(Money.ZERO::minus);
  }

  private static Optional<Money> damages(
      Money deducted, Money adjusted, Optional<String> treatment, Optional<String> adjustments) {
    return sum(deducted, adjusted, treatment, adjustments)
        .filter(sum -> sum.compareTo(Money.ZERO) >= 0);
  }

  private static Optional<Money> sum(
      Money deducted, Money adjusted, Optional<String> treatment, Optional<String> adjustments) {
    Optional<Money> one = damages(deducted, treatment);
    Optional<Money> other =
        damages(Money.ZERO.minus(adjusted), adjustments.or(() -> treatment.filter(FALLS::equals)));
    return one.flatMap(sum -> other.map(sum::plus));
  }

  private static Optional<Money> damages(Money sum, Optional<String> treatment) {
    return sum.equals(Money.ZERO)
        ? Optional.of(sum)
        : treatment.map(how -> how.equals(FALLS) ? Money.ZERO : sum);
  }

  /** Whether it pays or takes back something for earlier periods. */
  static boolean isAdjusted(Node certificate) {
    return !certificate.find(ADJUSTED, Money.class).orElse(Money.ZERO).equals(Money.ZERO);
  }

  /** Whether a line or a note names a certificate, or one whose place it takes. */
  static boolean isOf(Node node, Node certificate) {
    return node.find(CERTIFICATE, String.class).filter(id -> isOf(id, certificate)).isPresent();
  }

  private static boolean isOf(String id, Node certificate) {
    return Stream.concat(
            Stream.of(certificate.text("id")),
            certificate.branches(REPLACES).stream().map(one -> one.text("id")))
        .anyMatch(one -> Skeleton.same(one, id));
  }

  /** The certificate of a request that a line or a note names, by its own id or a replaced one. */
  static Optional<Node> named(Node request, Node node) {
    return node.find(CERTIFICATE, String.class).flatMap(id -> counting(request, id));
  }

  /** The certificate of a request that counts for an id. */
  static Optional<Node> counting(Node request, String id) {
    return request.branches("certificates").stream().filter(one -> isOf(id, one)).findFirst();
  }

  /** One certificate takes the place of another, and no id stands for two. */
  static List<InputFault> succession(Node request) {
    Set<String> seen = new HashSet<>();
    List<InputFault> faults = new ArrayList<>();
    for (Node certificate : request.branches("certificates")) {
      seen.add(Skeleton.of(certificate.text("id")));
    }
    request.branches("certificates").stream()
        .flatMap(certificate -> certificate.branches(REPLACES).stream())
        .filter(one -> !seen.add(Skeleton.of(one.text("id"))))
        .map(one -> one.fault("id", "bill.twice", Message.of("bill.input.twice")))
        .forEach(faults::add);
    return faults;
  }

  /** Whether the certificate says another treatment than the contract. */
  static boolean contradicts(Node certificate, Optional<String> treatment) {
    Optional<Money> damages = certificate.branch(SUPPLY).map(of -> of.get("damages", Money.class));
    Money deducted = certificate.get(DEDUCTED, Money.class);
    return damages.isPresent()
        && treatment
            .map(how -> how.equals(FALLS) ? Money.ZERO : deducted)
            .filter(sum -> !sum.equals(damages.get()))
            .isPresent();
  }

  /** The same sum, with the ids of the certificates whose place it takes. */
  public CertifiedSum replacing(List<String> ids) {
    Map<String, Object> more = new LinkedHashMap<>(tree);
    more.put(REPLACES, ids.stream().map(id -> Map.of("id", id)).toList());
    return new CertifiedSum(more);
  }

  /** The published tree, as a request has it among its certificates. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    return new LinkedHashMap<>(tree);
  }

  @Override
  public String toString() {
    return tree.get("id") + " " + tree.get(PAYABLE);
  }
}
