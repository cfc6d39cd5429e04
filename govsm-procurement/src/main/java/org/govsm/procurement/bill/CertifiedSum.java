package org.govsm.procurement.bill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String SUPPLY = "supply";
  private static final String PAYABLE = "payable";
  private static final String DEDUCTED = "deducted";
  private static final String ADJUSTED = "adjusted";

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
   * The value on which GST is due and the damages, by what the certificate and the contract say.
   *
   * @param treatment what the contract says of all deductions, where it says it
   * @return nothing where something is deducted or adjusted and neither says how it is treated
   */
  static Optional<SupplyValue> supply(Node certificate, Optional<String> treatment) {
    Optional<SupplyValue> said =
        certificate
            .branch(SUPPLY)
            .map(
                of ->
                    new SupplyValue(of.get("value", Money.class), of.get("damages", Money.class)));
    if (said.isPresent()) {
      return said;
    }
    Money payable = certificate.get(PAYABLE, Money.class);
    Money deducted = certificate.get(DEDUCTED, Money.class);
    if (!certificate.find(ADJUSTED, Money.class).orElse(Money.ZERO).equals(Money.ZERO)) {
      return Optional.empty();
    } else if (deducted.equals(Money.ZERO)) {
      return Optional.of(new SupplyValue(payable, Money.ZERO));
    }
    return treatment.map(
        how ->
            how.equals("PRICE_FALLS")
                ? new SupplyValue(payable, Money.ZERO)
                : new SupplyValue(payable.plus(deducted), deducted));
  }

  /** Whether a line or a note names a certificate. */
  static boolean isOf(Node node, String certificate) {
    return node.find("certificate", String.class)
        .filter(id -> Skeleton.same(id, certificate))
        .isPresent();
  }

  /** Whether the certificate says another treatment than the contract. */
  static boolean contradicts(Node certificate, Optional<String> treatment) {
    Optional<Money> damages = certificate.branch(SUPPLY).map(of -> of.get("damages", Money.class));
    Money deducted = certificate.get(DEDUCTED, Money.class);
    return damages.isPresent()
        && treatment
            .map(how -> how.equals("PRICE_FALLS") ? Money.ZERO : deducted)
            .filter(sum -> !sum.equals(damages.get()))
            .isPresent();
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
