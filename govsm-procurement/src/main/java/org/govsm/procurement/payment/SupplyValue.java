package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Kpi;

/**
 * Value of the supply that a certificate pays for, on which GST is due, and the damages that are
 * recovered after tax. Both before tax; {@code value} less {@code damages} is what is payable.
 * Where the price falls, the supplier bills the lower value or gives a credit note; where damages
 * are recovered, the value stays (they are no supply: CBIC circular 178/10/2022).
 *
 * @param value the value on which GST is due
 * @param damages what is then recovered
 */
public record SupplyValue(Money value, Money damages) implements ToPlain {

  /**
   * Of a certificate.
   *
   * @return nothing where a deduction does not say how it is treated, where nothing says so, or
   *     where earlier periods are adjusted, of which it is not known
   */
  static Optional<SupplyValue> of(Certificate certificate) {
    if (!certificate.adjustments().isEmpty() || certificate.period().isClosing()) {
      return Optional.empty();
    }
    Map<String, String> stated = new LinkedHashMap<>();
    certificate
        .terms()
        .kpis(certificate.period().from())
        .forEach(kpi -> kpi.treatment().ifPresent(how -> stated.put(kpi.id(), how)));
    List<Deduction> charged =
        certificate.deductions().stream().filter(one -> !one.charged().equals(Money.ZERO)).toList();
    if (stated.isEmpty() || charged.stream().anyMatch(one -> !stated.containsKey(one.kpi()))) {
      return Optional.empty();
    }
    Money damages =
        charged.stream()
            .filter(one -> Kpi.DAMAGES.equals(stated.get(one.kpi())))
            .map(Deduction::charged)
            .reduce(Money.ZERO, Money::plus);
    return Optional.of(new SupplyValue(certificate.payable().plus(damages), damages));
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("value", value.toString());
    tree.put("damages", damages.toString());
    return tree;
  }
}
