package org.govsm.procurement.record;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.jspecify.annotations.Nullable;

/**
 * Supplier performance: how often targets were met under the contracts of a supplier, and what was
 * deducted, counted from certificates alone. A result that is undetermined is neither met nor
 * missed: it is counted apart. What has no target, does not count or is not due is not counted.
 */
public final class SupplierPerformance implements ToPlain {

  private static final int HUNDRED = 100;

  private final String supplier;
  private int contracts;
  private int certificates;
  private int met;
  private int missed;
  private int open;
  private int withoutTarget;
  private Money deducted = Money.ZERO;
  private Money adjusted = Money.ZERO;
  private int onWithdrawn;
  private int missedOnWithdrawn;
  private Money deductedOnWithdrawn = Money.ZERO;
  private Optional<LocalDate> withdrawnOn = Optional.empty();
  private Optional<LocalDate> asOf = Optional.empty();

  private SupplierPerformance(String supplier) {
    this.supplier = PersonalNumbers.clean(supplier);
  }

  /**
   * Tally: contracts that are added one after the other; none of them is kept. One thread adds to
   * it.
   */
  public static final class Tally {

    private final Map<String, SupplierPerformance> all = new TreeMap<>();
    private int contracts;

    /** Without a contract. */
    public Tally() {}

    /**
     * Adds a contract whose supplier changed, or may have: each certificate counts for the supplier
     * whose work it judges, and the contract for all of these and for who has it now.
     *
     * @param counting its certificates that count with the instant of their issue
     * @param withdrawn the last day on which figures of a certificate were withdrawn, by its id
     * @throws IllegalArgumentException where two are of one period
     */
    public Tally add(
        ContractSuppliers suppliers,
        Map<CertificateDocument, Instant> counting,
        Map<String, LocalDate> withdrawn) {
      return add(
          suppliers.current(),
          document -> suppliers.of(document, requireNonNull(counting.get(document))),
          List.copyOf(counting.keySet()),
          withdrawn);
    }

    private Tally add(
        Terms.Party current,
        Function<CertificateDocument, Terms.Party> whose,
        List<CertificateDocument> counting,
        Map<String, LocalDate> withdrawn) {
      List<String> periods = counting.stream().map(SupplierPerformance::period).toList();
      if (periods.stream().distinct().count() < periods.size()) {
        throw new IllegalArgumentException("two certificates of one period: " + periods);
      }
      contracts++;
      Set<SupplierPerformance> had = new LinkedHashSet<>(List.of(of(current)));
      for (CertificateDocument each : counting) {
        SupplierPerformance one = of(whose.apply(each));
        had.add(one);
        one.add(each);
        Optional.ofNullable(withdrawn.get(each.id())).ifPresent(day -> one.doubt(each, day));
      }
      had.forEach(one -> one.contracts++);
      return this;
    }

    private SupplierPerformance of(Terms.Party supplier) {
      return all.computeIfAbsent(supplier.id(), id -> new SupplierPerformance(supplier.name()));
    }

    /** How many contracts were added; one that had two suppliers is one. */
    public int contracts() {
      return contracts;
    }

    /** Each supplier with a contract, by name. */
    public List<SupplierPerformance> suppliers() {
      return all.values().stream()
          .sorted(Comparator.comparing(SupplierPerformance::supplier))
          .toList();
    }
  }

  private static String period(CertificateDocument document) {
    return String.valueOf(document.certificate().get("period"));
  }

  private void add(CertificateDocument document) {
    certificates++;
    CertifiedFailures.lines(document, "kpis").forEach(line -> count(line.get("status")));
    withoutTarget += CertifiedFailures.withoutTarget(document);
    deducted = deducted.plus(sum(document, "deducted"));
    adjusted = adjusted.plus(sum(document, "adjusted"));
    LocalDate day = LocalDate.parse(String.valueOf(document.certificate().get("asOf")));
    asOf = asOf.filter(day::isBefore).or(() -> Optional.of(day));
  }

  private void doubt(CertificateDocument document, LocalDate day) {
    onWithdrawn++;
    missedOnWithdrawn +=
        (int)
            CertifiedFailures.lines(document, "kpis").stream()
                .filter(line -> "missed".equals(line.get("status")))
                .count();
    deductedOnWithdrawn = deductedOnWithdrawn.plus(sum(document, "deducted"));
    withdrawnOn = withdrawnOn.filter(day::isBefore).or(() -> Optional.of(day));
  }

  private void count(@Nullable Object status) {
    if ("met".equals(status)) {
      met++;
    } else if ("missed".equals(status)) {
      missed++;
    } else if ("undetermined".equals(status)) {
      open++;
    }
  }

  /** A closing settlement has no deductions of its own. */
  private static Money sum(CertificateDocument document, String member) {
    return document.certificate().containsKey(member) ? document.sum(member) : Money.ZERO;
  }

  /** The name of the supplier, without numbers of persons; no id of one is told. */
  public String supplier() {
    return supplier;
  }

  /** How many contracts were counted, with certificates and without. */
  public int contracts() {
    return contracts;
  }

  /** How many certificates were counted. */
  public int certificates() {
    return certificates;
  }

  /** How many results of KPIs met their target. */
  public int met() {
    return met;
  }

  /** How many missed it. */
  public int missed() {
    return missed;
  }

  /** How many results are undetermined. */
  public int open() {
    return open;
  }

  /** For how many results something was deducted without a target, such as for days of delay. */
  public int withoutTarget() {
    return withoutTarget;
  }

  /** What was deducted, for targets that were missed and without one. */
  public Money deducted() {
    return deducted;
  }

  /** What later certificates paid more (or less, below zero) for periods before. */
  public Money adjusted() {
    return adjusted;
  }

  /** How many of the certificates rest on figures that were withdrawn. */
  public int onWithdrawn() {
    return onWithdrawn;
  }

  /** How many of the results that missed their target stand in these certificates. */
  public int missedOnWithdrawn() {
    return missedOnWithdrawn;
  }

  /** What was deducted in these certificates. */
  public Money deductedOnWithdrawn() {
    return deductedOnWithdrawn;
  }

  /** The last day on which figures were withdrawn; nothing where none were. */
  public Optional<LocalDate> withdrawnOn() {
    return withdrawnOn;
  }

  /** By when the newest of the certificates knows what it says; nothing without certificates. */
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  /**
   * Share of the judged results that met their target.
   *
   * @return in per cent, rounded half up to one decimal; nothing where none was judged
   */
  public Optional<BigDecimal> attainment() {
    int judged = met + missed;
    return judged == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf((long) met * HUNDRED)
                .divide(BigDecimal.valueOf(judged), 1, RoundingMode.HALF_UP));
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("supplier", supplier);
    tree.put("contracts", BigDecimal.valueOf(contracts));
    tree.put("certificates", BigDecimal.valueOf(certificates));
    tree.put("met", BigDecimal.valueOf(met));
    tree.put("missed", BigDecimal.valueOf(missed));
    tree.put("open", BigDecimal.valueOf(open));
    tree.put("deductedWithoutTarget", BigDecimal.valueOf(withoutTarget));
    attainment().ifPresent(share -> tree.put("attainment", share));
    tree.put("deducted", deducted.toString());
    tree.put("adjusted", adjusted.toString());
    withdrawnOn.ifPresent(
        day -> {
          Map<String, Object> these = new LinkedHashMap<>();
          these.put("certificates", BigDecimal.valueOf(onWithdrawn));
          these.put("missed", BigDecimal.valueOf(missedOnWithdrawn));
          these.put("deducted", deductedOnWithdrawn.toString());
          these.put("last", day.toString());
          tree.put("withdrawnFigures", these);
        });
    asOf.ifPresent(day -> tree.put("asOf", day.toString()));
    return tree;
  }

  /** The name, with what was met of what was judged. */
  @Override
  public String toString() {
    return supplier + " " + met + "/" + (met + missed);
  }
}
