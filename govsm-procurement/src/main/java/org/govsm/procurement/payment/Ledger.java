package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Ceiling;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;

/**
 * The money of a contract as of a day: a line for each period that is over, whether it has a
 * certificate or not. Boards, lists, certificates and the API read their sums from it. A pure
 * function of the terms, the certificates and, for what stands due or unsettled, the readings.
 */
public final class Ledger implements ToPlain {

  private final Terms terms;
  private final LocalDate asOf;
  private final List<LedgerLine> lines;
  private final CertificateSeries series;
  private final Map<String, ChangedTerms> changed = new LinkedHashMap<>();
  private final Map<String, Map<String, Message>> results = new LinkedHashMap<>();
  private final Map<String, BillingPeriod> settledIn = new LinkedHashMap<>();

  private Ledger(Terms terms, LocalDate asOf, List<LedgerLine> lines, CertificateSeries series) {
    this.terms = terms;
    this.asOf = asOf;
    this.lines = List.copyOf(lines);
    this.series = series;
  }

  /**
   * The ledger by the certificates alone. What stands due in periods that never had one, and what
   * is unsettled, is in {@link Certificates#ledger}.
   *
   * @param series the certificates of the contract
   * @param asOf the day
   * @return a line for each period that is over by then
   */
  public static Ledger booked(Terms terms, CertificateSeries series, LocalDate asOf) {
    CertificateSeries known = series.by(asOf);
    List<LedgerLine> lines = new ArrayList<>();
    for (BillingPeriod period : terms.periods()) {
      if (!asOf.isBefore(period.until())) {
        lines.add(LedgerLine.of(period, known, terms.payment().holdDays()));
      }
    }
    return new Ledger(terms, asOf, lines, known);
  }

  /** With what is due for each period as known now. */
  Ledger now(List<Due> dues) {
    Map<String, Due> byPeriod = new LinkedHashMap<>();
    dues.forEach(due -> byPeriod.put(due.period(), due));
    return each(
        line -> Optional.ofNullable(byPeriod.get(line.period().id())).map(line::now).orElse(line));
  }

  /** With what certificates of periods that have none would pay by the figures of their freeze. */
  Ledger frozen(Function<LedgerLine, Optional<FrozenDue>> due) {
    return each(line -> line.isCertified() ? line : line.frozen(due.apply(line)));
  }

  /**
   * With what moves the payment of periods that are unsettled.
   *
   * @param figures of a period as it is known now
   */
  Ledger because(
      List<Due> dues,
      Function<Due, PeriodFigures> figures,
      Function<LedgerLine, ChangedTerms> why) {
    Ledger ledger = each(line -> line);
    for (Due due : dues) {
      series
          .of(due.period())
          .map(own -> PeriodFigures.of(series, own).resultChanges(figures.apply(due)))
          .ifPresent(changes -> ledger.results.put(due.period(), changes));
    }
    unsettledLines().forEach(line -> ledger.changed.put(line.period().id(), why.apply(line)));
    return ledger;
  }

  /** With what is held and no longer asked for, by what came after the certificate that asks. */
  Ledger answered() {
    return each(line -> line.heldIn().flatMap(this::knownUpTo).map(line::answered).orElse(line));
  }

  /** The last day whose readings a certificate is made of. */
  private Optional<LocalDate> knownUpTo(String id) {
    return series.inForce().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(
            one ->
                terms
                    .period(one.period())
                    .flatMap(terms::frozen)
                    .map(frozen -> LocalDate.ofInstant(frozen, Reading.INDIA))
                    .filter(one.asOf()::isAfter)
                    .orElse(one.asOf()));
  }

  /** With the certificates that settle what is unsettled, known by all that is said of it. */
  Ledger settling(BiFunction<LedgerLine, Issued, Optional<BillingPeriod>> by) {
    for (LedgerLine line : lines) {
      if (isMoved(line)) {
        series
            .of(line.period().id())
            .flatMap(own -> by.apply(line, own))
            .ifPresent(later -> settledIn.put(line.period().id(), later));
      }
    }
    return this;
  }

  private boolean isMoved(LedgerLine line) {
    return line.isDoubtful()
        || line.unsettled().filter(sum -> !sum.equals(Money.ZERO)).isPresent()
        || line.answeredSince().isPresent()
        || !resultsChanged(line).isEmpty();
  }

  /** With what may be due beyond what certificates paid and hold. */
  Ledger besides() {
    return each(LedgerLine::besides);
  }

  /** With the questions that are still open, of periods for which something is held or in doubt. */
  Ledger open(Function<LedgerLine, List<HeldQuestion>> asked) {
    return each(
        line ->
            line.isDoubtful() || line.isHeld() && line.answeredSince().isEmpty()
                ? line.asking(asked.apply(line))
                : line);
  }

  /** With the questions of periods for which something is held. */
  Ledger asking(Function<LedgerLine, List<HeldQuestion>> asked) {
    return each(line -> line.isHeld() ? line.asking(asked.apply(line)) : line);
  }

  private Ledger each(Function<LedgerLine, LedgerLine> change) {
    return new Ledger(terms, asOf, lines.stream().map(change).toList(), series);
  }

  /**
   * The day.
   *
   * @return the day whose knowledge it is
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The periods that are over.
   *
   * @return in order
   */
  public List<LedgerLine> lines() {
    return lines;
  }

  /**
   * A period.
   *
   * @param period its id
   * @return nothing where it is not over, or is none of the contract
   */
  public Optional<LedgerLine> line(String period) {
    return lines.stream().filter(line -> line.period().id().equals(period)).findFirst();
  }

  /**
   * The periods for which something is held.
   *
   * @return in order
   */
  public List<LedgerLine> heldLines() {
    return lines.stream().filter(LedgerLine::isHeld).toList();
  }

  /**
   * The periods that are over and never had a certificate.
   *
   * @return in order
   */
  public List<LedgerLine> neverCertified() {
    return lines.stream().filter(line -> !line.isCertified()).toList();
  }

  /**
   * The periods of which the next certificate pays or takes back something.
   *
   * @return in order
   */
  public List<LedgerLine> unsettledLines() {
    return lines.stream()
        .filter(line -> line.unsettled().filter(sum -> !sum.equals(Money.ZERO)).isPresent())
        .toList();
  }

  /**
   * The changes of the terms that move the payment of a period.
   *
   * @return the amendments and corrections since a certificate settled it last
   */
  public List<Message> termsChanged(LedgerLine line) {
    return changed(line).terms();
  }

  /**
   * The results that are others now than the certificates of a period say.
   *
   * @return by KPI and platform; none without a certificate, or where it was not worked out
   */
  public Map<String, Message> resultsChanged(LedgerLine line) {
    return Collections.unmodifiableMap(results.getOrDefault(line.period().id(), Map.of()));
  }

  /**
   * The results that are others now and of which nothing is asked, as a rule of the terms decides
   * them: such as one that counts as missed since its figures were withdrawn.
   *
   * @return in order; none where nothing is asked of the period at all
   */
  public List<Message> resultsDecided(LedgerLine line) {
    Map<String, Message> left = new LinkedHashMap<>(resultsChanged(line));
    line.questions().forEach(one -> left.remove(one.about()));
    return line.questions().isEmpty() ? List.of() : List.copyOf(left.values());
  }

  /**
   * The period whose certificate settles what is unsettled of another.
   *
   * @return nothing where several certificates settle a part each, or where it was not worked out
   */
  public Optional<BillingPeriod> settles(LedgerLine line) {
    return Optional.ofNullable(settledIn.get(line.period().id()));
  }

  /**
   * Whether a certificate of a period that is issued again takes into account what is known now.
   *
   * @return false where its figures are frozen, or a certificate of a later period settled it
   */
  public boolean canBeCertifiedAgain(LedgerLine line) {
    return !series.isSettled(line.period().id())
        && terms.frozen(line.period()).filter(Inputs.endOf(asOf)::isAfter).isEmpty();
  }

  /** Amounts at actuals that could not be read, as sentences name them. */
  public List<Object> unread(LedgerLine line) {
    FigureNames names = FigureNames.of(terms, line.period());
    return line.unread().stream().map(names::amount).toList();
  }

  /** Whether new figures move the payment of a period. */
  public boolean figuresChanged(LedgerLine line) {
    return changed(line).figures();
  }

  private ChangedTerms changed(LedgerLine line) {
    return changed.getOrDefault(line.period().id(), ChangedTerms.NONE);
  }

  /**
   * The periods for which something was paid that may have to be taken back.
   *
   * @return in order
   */
  public List<LedgerLine> doubtfulLines() {
    return lines.stream()
        .filter(line -> line.inDoubt().filter(sum -> !sum.equals(Money.ZERO)).isPresent())
        .toList();
  }

  /**
   * The periods whose certificate deducted something that may be due after all.
   *
   * @return in order
   */
  public List<LedgerLine> dependingLines() {
    return lines.stream().filter(line -> line.isCertified() && line.depends().isPresent()).toList();
  }

  /**
   * The periods in which an amount at actuals could not be read.
   *
   * @return in order
   */
  public List<LedgerLine> unreadLines() {
    return lines.stream().filter(line -> !line.unread().isEmpty()).toList();
  }

  /**
   * The periods without a certificate whose certificate would not pay what is due by all that is
   * known now.
   *
   * @return what each would pay, in order; none where it was not worked out
   */
  public List<FrozenDue> atFreeze() {
    return lines.stream().flatMap(line -> line.frozen().stream()).toList();
  }

  /**
   * What was paid under the contract.
   *
   * @return the sum of all certificates that count
   */
  public Money paid() {
    return series.paid();
  }

  /**
   * What is held, in all periods.
   *
   * @return zero or more
   */
  public Money held() {
    return sum(line -> Optional.of(line.held()));
  }

  /**
   * What held parts were released, in all periods.
   *
   * @return zero or more
   */
  public Money released() {
    return sum(line -> Optional.of(line.released()));
  }

  /**
   * What the next certificate pays or takes back for periods that have one.
   *
   * @return negative where it takes back; zero where it was not worked out
   */
  public Money unsettled() {
    return sum(LedgerLine::unsettled);
  }

  /**
   * What was paid and may have to be taken back.
   *
   * @return zero or more; zero where it was not worked out
   */
  public Money inDoubt() {
    return sum(LedgerLine::inDoubt);
  }

  /**
   * What is due in any case in periods that never had a certificate.
   *
   * @return zero where it was not worked out
   */
  public Money due() {
    return sum(LedgerLine::due);
  }

  /**
   * What may be due besides, in all periods.
   *
   * @return zero or more; zero where it was not worked out
   */
  public Money depends() {
    return sum(LedgerLine::depends);
  }

  /**
   * Whether something is still to be certified, decided, paid or taken back.
   *
   * @return false only where every period that is over has a certificate and nothing is left
   */
  public boolean isOpen() {
    return lines.stream().anyMatch(LedgerLine::isOpen);
  }

  /**
   * The most that may be paid under the contract.
   *
   * @return nothing where the terms state no ceiling
   */
  public Optional<Ceiling> ceiling() {
    return terms.ceiling();
  }

  /**
   * What the ceiling leaves.
   *
   * @return negative where more was paid; nothing where the terms state no ceiling
   */
  public Optional<Money> left() {
    return terms.ceiling().map(ceiling -> ceiling.amount().minus(paid()));
  }

  /**
   * Whether what is held and still due goes over the ceiling.
   *
   * @return the warning that a certificate has too; nothing where all can be paid
   */
  public Optional<Finding> overCeiling() {
    return new CeilingFindings(this).near();
  }

  String contract() {
    return terms.id();
  }

  /** What was paid and the most that may be paid besides for the periods that are over. */
  Money most() {
    return paid().plus(sum(line -> Optional.of(line.most())));
  }

  private Money sum(Function<LedgerLine, Optional<Money>> of) {
    Money sum = Money.ZERO;
    for (LedgerLine line : lines) {
      sum = sum.plus(of.apply(line).orElse(Money.ZERO));
    }
    return sum;
  }

  private boolean isWorkedOut() {
    return lines.stream().allMatch(line -> line.unsettled().or(line::due).isPresent());
  }

  /** The published tree: sums of all periods, then each of them. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("asOf", asOf);
    tree.put("open", isOpen());
    tree.put("paid", paid().toString());
    tree.put("held", held().toString());
    tree.put("released", released().toString());
    if (isWorkedOut()) {
      tree.put("unsettled", unsettled().toString());
      tree.put("inDoubt", inDoubt().toString());
      tree.put("due", due().toString());
      tree.put("depends", depends().toString());
    }
    tree.put("neverCertified", neverCertified().stream().map(l -> l.period().id()).toList());
    terms.value().ifPresent(value -> tree.put("value", value.toString()));
    ceiling().ifPresent(ceiling -> tree.put("ceiling", ceiling.amount().toString()));
    left().ifPresent(left -> tree.put("left", left.toString()));
    tree.put("periods", Tree.list(lines, LedgerLine::toPlain));
    return tree;
  }
}
