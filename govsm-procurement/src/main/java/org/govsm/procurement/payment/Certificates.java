package org.govsm.procurement.payment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.QuotedValue;
import org.govsm.core.time.DayBounds;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Correction;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.SettlingCertificate.Standing;
import org.govsm.procurement.scorecard.ValueCache;

/**
 * Makes certificates. What the terms leave open is computed under each reading of it: what every
 * reading allows is payable, the rest is held with the question.
 */
public final class Certificates {

  private final MetricDictionary dictionary;
  private final Supplier<ValueCache> caches;
  private final Manner manner;

  private Certificates(MetricDictionary dictionary, Supplier<ValueCache> caches, Manner manner) {
    this.dictionary = requireNonNull(dictionary, "dictionary");
    this.caches = caches;
    this.manner = manner;
  }

  /**
   * Certificates over the metrics of a dictionary.
   *
   * @param dictionary the metrics that terms may name
   */
  public static Certificates of(MetricDictionary dictionary) {
    return new Certificates(dictionary, ValueCache::new, Manner.TODAY);
  }

  /**
   * These, with what was read already.
   *
   * @param cache of the same readings of one contract; used by one thread at a time
   */
  public Certificates with(ValueCache cache) {
    requireNonNull(cache, "cache");
    return new Certificates(dictionary, () -> cache, manner);
  }

  /** The same in the manner of before: certificates that were issued so stay as they are. */
  Certificates in(Manner before) {
    return new Certificates(dictionary, caches, before);
  }

  /**
   * Makes a certificate as if each earlier one had been made when its readings were frozen. Where
   * the terms state no freeze, earlier periods are not adjusted.
   *
   * @param readings where the readings are kept
   * @param period the id of the period, such as {@code 2026-10}
   * @param asOf the day on which it is asked for; what is learnt up to its end can count
   * @return the certificate, or what is wrong with the request
   */
  public Checked<Certificate> certify(
      Terms terms, Readings readings, String period, LocalDate asOf) {
    return certify(new Asked(terms, readings, period, asOf, Optional.empty(), Optional.empty()));
  }

  /** What the open points cost in such a certificate. */
  Checked<List<HeldQuestion>> costs(Terms terms, Readings readings, String period, LocalDate asOf) {
    return checked(
        new Asked(terms, readings, period, asOf, Optional.empty(), Optional.empty()),
        asked -> Resolution.of(terms, inputs(asked)).costs());
  }

  /** What is payable where every open point has its usual reading. */
  Checked<CertificateComputation> usual(
      Terms terms, Readings readings, String period, LocalDate asOf) {
    return checked(
        new Asked(terms, readings, period, asOf, Optional.empty(), Optional.empty()),
        asked -> Resolution.of(terms, inputs(asked)).usual());
  }

  /**
   * Makes a certificate after others of which only the sums are known.
   *
   * @param readings where the readings are kept
   * @param period the id of the period
   * @param asOf the day on which it is asked for
   * @param earlier what was paid for each earlier period that has a certificate
   * @return the certificate, or what is wrong with the request
   */
  public Checked<Certificate> certifyAfter(
      Terms terms,
      Readings readings,
      String period,
      LocalDate asOf,
      Collection<Certified> earlier) {
    Optional<String> last =
        earlier.stream()
            .map(Certified::period)
            .filter(one -> one.compareTo(period) < 0)
            .max(Comparator.naturalOrder());
    CertificateSeries sums = CertificateSeries.ofSums(earlier, asOf);
    return certify(new Asked(terms, readings, period, asOf, Optional.of(sums), last));
  }

  /**
   * The same as it was made before a period without a certificate was passed over in the reasons of
   * adjustments: certificates that were issued so stay as they are.
   */
  Checked<Certificate> certifyAsBefore(
      Terms terms,
      Readings readings,
      String period,
      LocalDate asOf,
      Collection<Certified> earlier) {
    return certifyAfter(terms, readings, period, asOf, CertificateSeries.ofSums(earlier, asOf));
  }

  /**
   * Makes a certificate after others: what they paid is settled against what is known now. It ends
   * with the ledger of the contract.
   *
   * @param readings where the readings are kept
   * @param period the id of the period
   * @param asOf the day on which it is asked for
   * @param issued all certificates of the contract that were issued before
   * @return the certificate, or what is wrong with the request
   */
  public Checked<Certificate> certifyAfter(
      Terms terms, Readings readings, String period, LocalDate asOf, CertificateSeries issued) {
    return certify(new Asked(terms, readings, period, asOf, Optional.of(issued), Optional.empty()));
  }

  private Checked<Certificate> certify(Asked asked) {
    return checked(asked, this::make);
  }

  private <T> Checked<T> checked(Asked asked, Function<Asked, T> maker) {
    Terms terms = asked.terms();
    List<InputFault> faults = new ArrayList<>(terms.unknownMetrics(dictionary));
    faults.addAll(check(terms, asked.period(), asked.asOf()));
    Optional<BillingPeriod> found = terms.period(asked.period());
    found.ifPresent(one -> faults.addAll(notEarlier(asked)));
    return faults.isEmpty() ? made(asked, maker) : new Checked.Rejected<>(faults);
  }

  /**
   * The ledger of a contract, with what stands due and what is unsettled by what is known on a day.
   *
   * @param readings where the readings are kept
   * @param issued all certificates of the contract
   * @param asOf the day
   * @return a line for each period that is over by then, or what is wrong with the terms
   */
  public Checked<Ledger> ledger(
      Terms terms, Readings readings, CertificateSeries issued, LocalDate asOf) {
    return ledger(terms, readings, period -> readings, issued, asOf);
  }

  /**
   * The ledger of a contract, whose certificates may take other readings as learnt when their files
   * say so.
   *
   * @param readings where the readings are kept
   * @param certified the readings as a certificate of a period would take them
   * @param issued all certificates of the contract
   * @param asOf the day
   * @return a line for each period that is over by then, or what is wrong with the terms
   */
  public Checked<Ledger> ledger(
      Terms terms,
      Readings readings,
      Function<BillingPeriod, Readings> certified,
      CertificateSeries issued,
      LocalDate asOf) {
    List<InputFault> faults = terms.unknownMetrics(dictionary);
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    Ledger booked = Ledger.booked(terms, issued, asOf);
    try {
      List<LedgerLine> lines = booked.lines();
      if (lines.isEmpty()) {
        return new Checked.Accepted<>(booked);
      }
      Inputs known = inputs(readings, last(lines), asOf);
      List<Due> dues = Resolution.of(terms, known).dues();
      SettlingCertificate settling = new SettlingCertificate(terms, issued, certified);
      return new Checked.Accepted<>(
          booked
              .now(dues)
              .answered()
              .besides()
              .open(line -> open(terms, known, line))
              .frozen(line -> frozen(terms, known, certified.apply(line.period()), line, settling))
              .because(
                  dues,
                  due ->
                      PeriodFigures.of(
                          terms,
                          due.card(),
                          new OpenResults(terms, known.at(due.card().period(), known.knownBy()))),
                  line ->
                      ChangedTerms.of(terms, issued.by(asOf), known, line.period(), line.paid()))
              .settling((line, own) -> settledIn(settling, known, line, own)));
    } catch (ArithmeticException e) {
      return new Checked.Rejected<>(List.of(fault("", Message.of("certificate.too-large"))));
    }
  }

  private static Optional<BillingPeriod> settledIn(
      SettlingCertificate settling, Inputs known, LedgerLine line, Issued own) {
    Inputs inputs = known.at(line.period(), known.knownBy());
    return settling.of(inputs, line, own, Standing.of(settling.terms(), inputs));
  }

  private static List<HeldQuestion> open(Terms terms, Inputs known, LedgerLine line) {
    return Resolution.of(terms, known.at(line.period(), known.knownBy())).questions();
  }

  private static Optional<FrozenDue> frozen(
      Terms terms, Inputs known, Readings readings, LedgerLine line, SettlingCertificate settling) {
    BillingPeriod period = line.period();
    Inputs inputs = known.at(period, known.knownBy());
    return FrozenDue.of(
        terms, readings == known.readings() ? inputs : inputs.of(readings), settling);
  }

  /**
   * What a certificate of a period pays for it by the figures known at its freeze.
   *
   * @param readings as the certificate of a period takes them
   * @param period the id of the period
   * @param asOf the day on which it is asked for
   * @param issued all certificates of the contract
   * @return nothing where it pays what is due by all that is known on that day
   */
  public Optional<FrozenDue> frozen(
      Terms terms,
      Function<BillingPeriod, Readings> readings,
      String period,
      LocalDate asOf,
      CertificateSeries issued) {
    return terms
        .period(period)
        .filter(one -> !one.isClosing())
        .flatMap(
            one ->
                FrozenDue.of(
                    terms,
                    inputs(readings.apply(one), one, asOf),
                    new SettlingCertificate(terms, issued, readings)));
  }

  private static BillingPeriod last(List<LedgerLine> lines) {
    return lines.get(lines.size() - 1).period();
  }

  private Inputs inputs(Readings readings, BillingPeriod period, LocalDate asOf) {
    return new Inputs(
        dictionary,
        readings,
        period,
        Inputs.endOf(asOf),
        Optional.empty(),
        Optional.of(Map.of()),
        Optional.empty(),
        caches.get(),
        manner);
  }

  /**
   * What is asked for; nothing issued: as if each earlier certificate had been made in time.
   *
   * @param last the last earlier period that has a certificate, where only sums are known: what it
   *     settled was as known when that period was frozen
   */
  private record Asked(
      Terms terms,
      Readings readings,
      String period,
      LocalDate asOf,
      Optional<CertificateSeries> issued,
      Optional<String> last) {

    BillingPeriod found() {
      return terms.period(period).orElseThrow();
    }

    Optional<Map<String, Money>> paid() {
      return issued.map(
          series -> {
            Map<String, Money> paid = new LinkedHashMap<>();
            series.settledBy(period).forEach(one -> paid.put(one.period(), one.paid()));
            return paid;
          });
    }
  }

  /**
   * What is wrong with a period and a day, before any reading is looked at.
   *
   * @param period the id of the period
   * @param asOf the day on which a certificate is asked for
   * @return faults of {@code /period} and {@code /asOf}; none where a certificate can be made
   */
  public static List<InputFault> check(Terms terms, String period, LocalDate asOf) {
    Optional<BillingPeriod> found = terms.period(period);
    if (found.isEmpty()) {
      List<String> ids = terms.periods().stream().map(BillingPeriod::id).toList();
      return List.of(fault("/period", Message.of("certificate.period").with("ids", ids)));
    }
    LocalDate until = found.get().until();
    if (!DayBounds.contain(asOf)) {
      Message text = Message.of("input.year").with("given", QuotedValue.of(asOf));
      return List.of(new InputFault("/asOf", "input.day", text));
    }
    return asOf.isBefore(until)
        ? List.of(fault("/asOf", Message.of("certificate.as-of").with("until", until)))
        : List.of();
  }

  private static InputFault fault(String pointer, Message text) {
    return new InputFault(pointer, text.key(), text);
  }

  /** A certificate of which only the sum is known must be one of an earlier period. */
  private static List<InputFault> notEarlier(Asked asked) {
    if (asked.issued().isEmpty()) {
      return List.of();
    }
    List<String> known =
        asked.terms().periods().stream().map(BillingPeriod::id).collect(Collectors.toList());
    List<String> earlier =
        asked.terms().periods().stream()
            .filter(one -> one.from().isBefore(asked.found().from()))
            .map(BillingPeriod::id)
            .toList();
    known.add(BillingPeriod.CLOSING);
    boolean right =
        asked.issued().stream()
            .flatMap(series -> series.inForce().stream())
            .allMatch(
                one ->
                    one.sums().isPresent() || one.period().equals(BillingPeriod.CLOSING)
                        ? known.contains(one.period())
                        : earlier.contains(one.period()));
    return right
        ? List.of()
        : List.of(
            fault(
                "/earlier",
                earlier.isEmpty()
                    ? Message.of("certificate.earlier-none").with("period", asked.period())
                    : Message.of("certificate.earlier").with("ids", earlier)));
  }

  /** Terms can be right and still give sums that no currency has. */
  private static <T> Checked<T> made(Asked asked, Function<Asked, T> maker) {
    try {
      return new Checked.Accepted<>(maker.apply(asked));
    } catch (ArithmeticException e) {
      return new Checked.Rejected<>(List.of(fault("", Message.of("certificate.too-large"))));
    }
  }

  private Inputs inputs(Asked request) {
    Terms terms = request.terms();
    BillingPeriod period = request.found();
    Instant asked = Inputs.endOf(request.asOf());
    Optional<Instant> frozenBefore =
        request
            .last()
            .flatMap(terms::period)
            .or(() -> before(terms, period))
            .flatMap(terms::frozen)
            .map(frozen -> frozen.isBefore(asked) ? frozen : asked);
    return new Inputs(
        dictionary,
        request.readings(),
        period,
        terms.frozen(period).filter(asked::isAfter).orElse(asked),
        frozenBefore,
        request.paid(),
        request.issued(),
        caches.get(),
        manner);
  }

  private Certificate make(Asked request) {
    Terms terms = request.terms();
    BillingPeriod period = request.found();
    Instant asked = Inputs.endOf(request.asOf());
    Inputs inputs = inputs(request);
    Resolution resolution = Resolution.of(terms, inputs);
    List<Message> notes = new ArrayList<>(corrected(request));
    notes.addAll(terms.partlyExcluded(period));
    notes.addAll(resolution.notes());
    resolution.shown().card().spent().forEach(spent -> notes.addAll(spent.notes()));
    if (inputs.knownBy().isBefore(asked)) {
      notes.addAll(learntLater(resolution, inputs, asked));
    }
    Certificate certificate =
        new Certificate(
            terms,
            dictionary,
            request.asOf(),
            frozenOn(terms, period),
            resolution.shown(),
            resolution.least(),
            resolution.adjustments(),
            resolution.questions(),
            notes,
            request
                .issued()
                .map(
                    series ->
                        series.heldSince(
                            period.id(),
                            period.id(),
                            Issued.subjects(
                                Tree.list(resolution.questions(), HeldQuestion::toPlain)),
                            request.asOf()))
                .orElse(request.asOf()));
    return certificate.with(
        new LedgerMaker(certificate, resolution, inputs).of(request.issued()),
        request
            .issued()
            .filter(CertificateSeries::isNumbered)
            .map(series -> Succession.of(series, period.id(), certificate.payable())));
  }

  /** The corrections of the terms that no certificate has shown yet. */
  private static List<Message> corrected(Asked request) {
    Optional<LocalDate> shown = request.issued().flatMap(CertificateSeries::knownOn);
    return request.terms().corrections().stream()
        .filter(one -> shown.filter(one.on()::isBefore).isEmpty())
        .map(Correction::said)
        .toList();
  }

  /** The closing settlement stands as of the day on which it is asked for. */
  private static Optional<LocalDate> frozenOn(Terms terms, BillingPeriod period) {
    return period.isClosing()
        ? Optional.of(period.until().minusDays(1))
        : terms.payment().freezeDays().map(days -> period.until().plusDays(days - 1));
  }

  private static Optional<BillingPeriod> before(Terms terms, BillingPeriod period) {
    List<BillingPeriod> periods = terms.periods();
    int index = period.isClosing() ? periods.size() : periods.indexOf(period);
    return index == 0 ? Optional.empty() : Optional.of(periods.get(index - 1));
  }

  /** What was learnt after the freeze comes in the next certificate; the reader is told now. */
  private static List<Message> learntLater(Resolution resolution, Inputs inputs, Instant asked) {
    Inputs later = inputs.knownBy(asked);
    Money now = resolution.usual(later).least();
    Money frozen = resolution.usual().least();
    return now.equals(frozen)
        ? List.of()
        : List.of(Message.of("certificate.learnt-later").with("frozen", frozen).with("now", now));
  }
}
