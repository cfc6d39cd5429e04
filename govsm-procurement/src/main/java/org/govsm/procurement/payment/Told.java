package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What only the published tree of a certificate says: the terms by which it was made, its results,
 * amounts and deductions, and by period what it found changed in those that it settled.
 */
record Told(
    Optional<String> terms,
    Map<String, Issued.Outcome> outcomes,
    Map<String, Optional<Money>> amounts,
    Map<String, Money> deducted,
    Map<String, Changed> changed) {

  static final Told NOTHING = new Told(Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());

  /** What results and amounts of another period became. */
  record Changed(List<Issued.Outcome> outcomes, Map<String, Optional<Money>> amounts) {

    private static final Set<String> CHANGED = Set.of("adjustment.changed", "adjustment.open");

    private static final Set<String> AMOUNTS = Set.of("adjustment.spent", "adjustment.amount");

    static final Changed NOTHING = new Changed(List.of(), Map.of());

    static Changed of(List<Map<?, ?>> reasons) {
      List<Issued.Outcome> outcomes = new ArrayList<>();
      Map<String, Optional<Money>> amounts = new LinkedHashMap<>();
      for (Map<?, ?> why : reasons) {
        if (CHANGED.contains(String.valueOf(why.get("code")))) {
          outcomes.add(Issued.Outcome.changed(why));
        } else if (AMOUNTS.contains(String.valueOf(why.get("code")))) {
          amounts.put(Issued.text(why, "amount"), spent(Issued.text(why, "now")));
        }
      }
      return new Changed(outcomes, amounts);
    }

    private static Optional<Money> spent(String now) {
      return now.equals(PeriodFigures.UNKNOWN.code())
          ? Optional.empty()
          : Optional.of(Money.ofRupees(now));
    }
  }

  static Told of(Map<String, ? extends @Nullable Object> tree) {
    Map<String, Issued.Outcome> outcomes = new LinkedHashMap<>();
    for (Map<?, ?> line : Issued.lines(tree, "kpis")) {
      Issued.Outcome outcome = Issued.Outcome.of(line);
      outcomes.put(outcome.instance(), outcome);
    }
    Map<String, Optional<Money>> amounts = new LinkedHashMap<>();
    for (Map<?, ?> line : Issued.lines(tree, "earnings")) {
      if (line.get("platform") == null) {
        boolean known = line.get("amount") != null;
        amounts.put(
            Issued.text(line, "id"),
            known ? Optional.of(Issued.money(line, "amount")) : Optional.empty());
      }
    }
    Map<String, Money> deducted = new LinkedHashMap<>();
    for (Map<?, ?> line : Issued.lines(tree, "deductions")) {
      String instance = Issued.text(line, "kpi") + "/" + Issued.text(line, "platform");
      deducted.merge(instance, Issued.money(line, "charged"), Money::plus);
    }
    Map<String, Changed> changed = new LinkedHashMap<>();
    for (Map<?, ?> line : Issued.lines(tree, "adjustments")) {
      changed.put(Issued.text(line, "period"), Changed.of(Issued.lines(line, "why")));
    }
    return new Told(
        Optional.ofNullable(tree.get("termsDigest")).map(Object::toString),
        outcomes,
        amounts,
        deducted,
        changed);
  }

  /** What a certificate that is being made says of amounts, as its tree will say it. */
  static Told amounts(Certificate certificate) {
    Map<String, Optional<Money>> amounts = new LinkedHashMap<>();
    certificate.earnings().stream()
        .filter(one -> one.platform().isEmpty())
        .forEach(one -> amounts.put(one.id(), one.sum()));
    Map<String, Changed> changed = new LinkedHashMap<>();
    for (Adjustment one : certificate.adjustments()) {
      Map<String, Optional<Money>> spent = new LinkedHashMap<>();
      one.why().stream()
          .filter(why -> Changed.AMOUNTS.contains(why.key()))
          .forEach(
              why ->
                  spent.put(
                      String.valueOf(Reasons.value(why.values().getOrDefault("amount", ""))),
                      why.values().get("now") instanceof Money now
                          ? Optional.of(now)
                          : Optional.empty()));
      changed.put(one.period(), new Changed(List.of(), spent));
    }
    return new Told(Optional.empty(), Map.of(), amounts, Map.of(), changed);
  }

  /** What it took another period to be, where that had changed. */
  Changed changed(String other) {
    return changed.getOrDefault(other, Changed.NOTHING);
  }
}
