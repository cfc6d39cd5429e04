package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * What is payable for a period, and why: earnings, deductions, limits, the part that is held with
 * its questions, and adjustments of earlier periods. A pure function of the terms, the readings and
 * the days; the same inputs give the same bytes.
 */
public final class Certificate implements ToPlain {

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final LocalDate asOf;
  private final Optional<LocalDate> frozenOn;
  private final CertificateComputation shown;
  private final Money settled;
  private final List<Adjustment> adjustments;
  private final List<HeldQuestion> questions;
  private final List<Message> notes;
  private final Optional<Ledger> ledger;
  private final Optional<Succession> succession;
  private final LocalDate heldSince;

  Certificate(
      Terms terms,
      MetricDictionary dictionary,
      LocalDate asOf,
      Optional<LocalDate> frozenOn,
      CertificateComputation shown,
      Money settled,
      List<Adjustment> adjustments,
      List<HeldQuestion> questions,
      List<Message> notes,
      LocalDate heldSince) {
    this(
        terms,
        dictionary,
        asOf,
        frozenOn,
        shown,
        settled,
        adjustments,
        questions,
        notes,
        Optional.empty(),
        Optional.empty(),
        heldSince);
  }

  private Certificate(
      Terms terms,
      MetricDictionary dictionary,
      LocalDate asOf,
      Optional<LocalDate> frozenOn,
      CertificateComputation shown,
      Money settled,
      List<Adjustment> adjustments,
      List<HeldQuestion> questions,
      List<Message> notes,
      Optional<Ledger> ledger,
      Optional<Succession> succession,
      LocalDate heldSince) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.asOf = asOf;
    this.frozenOn = frozenOn;
    this.shown = shown;
    this.settled = settled;
    this.adjustments = List.copyOf(adjustments);
    this.questions = List.copyOf(questions);
    this.notes = List.copyOf(notes);
    this.ledger = ledger;
    this.succession = succession;
    this.heldSince = heldSince;
  }

  Certificate with(Ledger end, Optional<Succession> place) {
    return with(Optional.of(end), place);
  }

  private Certificate with(Optional<Ledger> end, Optional<Succession> place) {
    return new Certificate(
        terms,
        dictionary,
        asOf,
        frozenOn,
        shown,
        settled,
        adjustments,
        questions,
        notes,
        end,
        place,
        heldSince);
  }

  /**
   * The certificate as it was written before certificates ended with the ledger.
   *
   * @return the same sums without the ledger, and a closing settlement that is final in any case
   */
  public Certificate withoutLedger() {
    return with(Optional.empty(), Optional.empty());
  }

  /**
   * Its place among the certificates of its period.
   *
   * @return nothing where only sums of earlier certificates are known, and where it was written
   *     before certificates said it
   */
  public Optional<Succession> succession() {
    return succession;
  }

  /**
   * The ledger of the contract with this certificate in it.
   *
   * @return nothing where the certificate was written before certificates had one
   */
  public Optional<Ledger> ledger() {
    return ledger;
  }

  /**
   * What stands in the way of the certificate, or should be known before it is issued.
   *
   * @return findings on amendments that were signed later, on figures of the contract that name
   *     something else, and on the ceiling of the contract; none that block where it may be issued
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(new AmendmentFindings(terms, period()).of(asOf));
    findings.addAll(new SubjectFindings(terms).of(shown.card()));
    ledger.ifPresent(end -> findings.addAll(new CeilingFindings(end).of(payable())));
    return findings;
  }

  /** The terms by which it was made. */
  public Terms terms() {
    return terms;
  }

  /** The period. */
  public BillingPeriod period() {
    return shown.card().period();
  }

  /** The day on which it was asked for. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The last day on which something learnt counts in it.
   *
   * @return nothing where the terms state no freeze
   */
  public Optional<LocalDate> frozenOn() {
    return frozenOn;
  }

  /**
   * Whether something may still change it.
   *
   * @return true before the freeze day is over, or where the terms state none; of a closing
   *     settlement true while a period has no certificate, or something is held, unsettled or in
   *     doubt
   */
  public boolean isProvisional() {
    return period().isClosing() ? ledger.filter(Ledger::isOpen).isPresent() : isUnfrozen();
  }

  /** Whether something had to be measured in its period, and not one figure of it was read. */
  public boolean isWithoutFigures() {
    return !period().isClosing() && scorecard().isWithoutFigures();
  }

  private boolean isUnfrozen() {
    return frozenOn.map(day -> !asOf.isAfter(day)).orElse(true);
  }

  /**
   * Whether something may still change it, as a word.
   *
   * @return provisional or final
   */
  public String status() {
    return isProvisional() ? "provisional" : "final";
  }

  /** Since when its own part is held for one of its questions. */
  LocalDate heldSince() {
    return heldSince;
  }

  /**
   * By when the held part must be settled.
   *
   * @return nothing where the terms state no day
   */
  public Optional<LocalDate> settledBy() {
    return terms.payment().holdDays().map(heldSince::plusDays);
  }

  /** The metrics by which it was made. */
  public MetricDictionary dictionary() {
    return dictionary;
  }

  /**
   * The reasons, each with the clause of the contract on which it rests.
   *
   * @return one for each amount and each result, in the order of the terms
   */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Earning earning : earnings()) {
      if (earning.platform().isEmpty()) {
        steps.add(step(earning.id(), earning.id(), earning.why(), earning.clause()));
      }
    }
    for (KpiResult result : scorecard().results()) {
      String id = result.kpi().id();
      steps.add(step(id, id + "/" + result.platform(), why(result), result.kpi().clause()));
    }
    return steps;
  }

  private Step step(String rule, String row, Message why, String clause) {
    return Step.of(rule, row, why, Citation.of(terms.id(), clause).cite());
  }

  /**
   * The results.
   *
   * @return each KPI on each platform
   */
  public Scorecard scorecard() {
    return shown.card();
  }

  /**
   * The promises that were missed: what is not settled, not due or has no target is none.
   *
   * @return each KPI on each platform, in the order of the terms; why it moves money as it does is
   *     told by {@link #why}
   */
  public List<KpiResult> missed() {
    return scorecard().results().stream()
        .filter(result -> result.status() == KpiResult.Status.MISSED)
        .filter(result -> result.kpi().isPromise())
        .toList();
  }

  /**
   * What is paid before deductions.
   *
   * @return in the order of the terms
   */
  public List<Earning> earnings() {
    return shown.best().earnings();
  }

  /**
   * The deductions that are settled.
   *
   * @return in the order of the terms
   */
  public List<Deduction> deductions() {
    return shown.best().deductions();
  }

  /**
   * The limits of deductions that were reached.
   *
   * @return in the order of the terms
   */
  public List<Limit> limits() {
    return shown.best().limits();
  }

  /**
   * Rights and notices.
   *
   * @return in the order of the terms
   */
  public List<Right> rights() {
    return shown.best().rights();
  }

  /**
   * What is paid or taken back for earlier periods.
   *
   * @return in the order of the periods
   */
  public List<Adjustment> adjustments() {
    return adjustments;
  }

  /**
   * Why a part is held.
   *
   * @return none where all is settled
   */
  public List<HeldQuestion> questions() {
    return questions;
  }

  /** What else is to be known. */
  public List<Message> notes() {
    return notes;
  }

  /**
   * Why a result moves money as it does.
   *
   * @param result one of the scorecard
   */
  public Message why(KpiResult result) {
    return shown.best().why(result);
  }

  /** All that is paid before deductions. */
  public Money gross() {
    return shown.best().gross();
  }

  /** All deductions that are settled, after limits. */
  public Money deducted() {
    return shown.best().deducted();
  }

  /**
   * The part of this period that is held until its questions are answered.
   *
   * @return the sum; what is held for all periods is in the ledger
   */
  public Money held() {
    return shown.most().minus(settled);
  }

  /**
   * All adjustments.
   *
   * @return negative where more is taken back than paid
   */
  public Money adjusted() {
    Money sum = Money.ZERO;
    for (Adjustment adjustment : adjustments) {
      sum = sum.plus(adjustment.difference());
    }
    return sum;
  }

  /**
   * What is payable now: gross less deductions less what is held, with adjustments.
   *
   * @return negative where the supplier owes
   */
  public Money payable() {
    return settled.plus(adjusted());
  }

  /**
   * The value on which GST is due, and the damages that are recovered after tax.
   *
   * @return nothing where the terms do not say it of all that is deducted, or earlier periods are
   *     adjusted
   */
  public Optional<SupplyValue> supply() {
    return SupplyValue.of(this);
  }

  /**
   * A digest of the certificate.
   *
   * @return such as {@code sha256:…}
   */
  public String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /** The published tree: codes, numbers and days, in no language. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    return CertificateTree.of(this);
  }

  /** Contract, period, status and sums in one line. */
  @Override
  public String toString() {
    return terms.id()
        + " "
        + period()
        + " "
        + status()
        + ": "
        + payable()
        + " payable, "
        + held()
        + " held";
  }
}
