package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.KpiName;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.jspecify.annotations.Nullable;

/** A period under every reading of what its terms leave open. */
final class Resolution {

  private static final Comparator<Money> BY_SUM = Comparator.naturalOrder();

  /** So many combinations of readings are computed; more is too open to be paid by. */
  static final int MOST = 256;

  private final Terms terms;
  private final Inputs inputs;
  private final Terms usual;
  private final List<HeldQuestion> questions = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();
  private @Nullable Settlement settlement;
  private List<Due> dues = List.of();
  private boolean tooOpen;

  private Resolution(Terms terms, Inputs inputs) {
    this.terms = terms;
    this.inputs = inputs;
    this.usual = closed(terms, inputs);
  }

  static Resolution of(Terms terms, Inputs inputs) {
    Resolution resolution = new Resolution(terms, inputs);
    resolution.resolve();
    return resolution;
  }

  /** The computation in which every open point has its usual reading. */
  CertificateComputation usual() {
    return cases.get(0).computed();
  }

  /** The same of other inputs, such as what was known later. */
  CertificateComputation usual(Inputs others) {
    return CertificateComputation.of(usual, others);
  }

  private static Terms closed(Terms terms, Inputs inputs) {
    Terms closed = terms;
    for (OpenPoint point : terms.open(inputs.dictionary())) {
      closed = closed.with(point, point.readings().get(0));
    }
    return closed;
  }

  private void resolve() {
    cases.add(new Case(usual, CertificateComputation.of(usual, inputs)));
    List<OpenPoint> left = new ArrayList<>(terms.open(inputs.dictionary()));
    while (!tooOpen && !left.isEmpty() && left.removeIf(this::moves)) {
      // a point that moved nothing may do so beside one that was just found to
    }
    unsettled();
    compare();
  }

  /** Whether a point, read otherwise than usual, changes what is due in any case so far. */
  private boolean moves(OpenPoint point) {
    if (tooOpen) {
      return false;
    }
    List<Case> more = new ArrayList<>();
    boolean moves = false;
    boolean movesEarlier = false;
    for (OpenPoint.Reading other : point.readings().subList(1, point.readings().size())) {
      for (Case one : cases) {
        Case read = one.with(point, other, inputs);
        more.add(read);
        moves |= !read.paysLike(one);
        movesEarlier |= !read.paidLike(one);
      }
    }
    if (moves) {
      questions.add(question(point, more));
    }
    if (moves || movesEarlier) {
      cases.addAll(more);
      if (cases.size() > MOST) {
        tooOpen = true;
        notes.add(Message.of("certificate.too-open").with("points", questions.size()));
      }
    }
    return moves || movesEarlier;
  }

  private void compare() {
    dues = new ArrayList<>(usual().earlier());
    for (Case one : cases) {
      for (int i = 0; i < dues.size(); i++) {
        dues.set(i, dues.get(i).or(one.computed().earlier().get(i)));
      }
    }
  }

  /** Made when it is asked for: what earlier certificates would have paid takes scores of then. */
  private Settlement settlement() {
    Settlement made = settlement;
    if (made == null) {
      List<Terms> readings = cases.stream().map(Case::terms).toList();
      made =
          tooOpen ? Settlement.none(terms, inputs) : Settlement.of(terms, readings, inputs, dues);
      settlement = made;
    }
    return made;
  }

  private HeldQuestion question(OpenPoint point, List<Case> more) {
    int count = cases.size();
    List<List<Case>> byReading = new ArrayList<>();
    byReading.add(List.copyOf(cases));
    for (int start = 0; start < more.size(); start += count) {
      byReading.add(more.subList(start, start + count));
    }
    Money stake = Money.ZERO;
    List<HeldQuestion.Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int beside = i;
      stake = max(stake, spread(byReading, each -> each.get(beside).computed().most()));
      stake = max(stake, spread(byReading, each -> each.get(beside).computed().least()));
    }
    for (int i = 0; i < byReading.size(); i++) {
      readings.add(reading(point, point.readings().get(i), byReading.get(i).get(0)));
    }
    return new HeldQuestion(point.pointer(), point.question(), Optional.of(stake), readings);
  }

  private static Money spread(List<List<Case>> byReading, Function<List<Case>, Money> sum) {
    Money most = byReading.stream().map(sum).max(BY_SUM).orElseThrow();
    return most.minus(byReading.stream().map(sum).min(BY_SUM).orElseThrow());
  }

  private static Money max(Money one, Money other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** A reading beside the usual readings of all else. */
  private HeldQuestion.Reading reading(OpenPoint point, OpenPoint.Reading reading, Case beside) {
    CertificateComputation computed = beside.computed();
    return new HeldQuestion.Reading(
        reading.code(),
        computed.best().deducted(),
        computed.most(),
        computed.least(),
        inputs.byReading() ? computed.missing(point) : Optional.empty());
  }

  /** The results and sums that the readings do not settle. */
  private void unsettled() {
    CertificateComputation shown = shown();
    for (KpiResult result : shown.card().results()) {
      Money stake = shown.stake(result);
      boolean undetermined =
          result.status() == KpiResult.Status.UNDETERMINED && result.kpi().shape().isPresent();
      if (undetermined || !stake.equals(Money.ZERO)) {
        questions.add(
            new HeldQuestion(
                result.kpi().id() + "/" + result.platform(),
                result.reasons().stream().findFirst().orElseGet(() -> range(result)),
                Optional.of(stake).filter(sum -> !sum.equals(Money.ZERO)),
                List.of()));
      }
    }
    for (Earning earning : shown.best().earnings()) {
      if (earning.sum().isEmpty()) {
        questions.add(new HeldQuestion(earning.id(), earning.why(), Optional.empty(), List.of()));
      }
    }
    rightsElsewhere(shown);
  }

  private static Message range(KpiResult result) {
    return result
        .value()
        .map(
            value ->
                Message.of("missing.range")
                    .with("low", value.low().shown())
                    .with("high", value.high().shown()))
        .orElseGet(() -> Message.of("shape.unknown"));
  }

  /** A right that arises only if an open point is read otherwise is told, not shown as one. */
  private void rightsElsewhere(CertificateComputation shown) {
    Set<Right> told = new LinkedHashSet<>(shown.best().rights());
    for (Case one : cases) {
      for (Right right : one.computed().best().rights()) {
        if (told.add(right)) {
          notes.add(
              Message.of("certificate.right-elsewhere")
                  .with("kpi", named(one, right))
                  .with("platform", new Term("platform." + right.platform()))
                  .with("right", new Term("right." + right.code())));
        }
      }
    }
  }

  private static Object named(Case one, Right right) {
    return one.computed()
        .card()
        .result(right.kpi(), right.platform())
        .<Object>map(result -> KpiName.on(result.kpi(), right.platform()))
        .orElse(right.kpi());
  }

  /** The computation in which most is payable; what others would take is held. */
  CertificateComputation shown() {
    return cases.stream()
        .map(Case::computed)
        .max(Comparator.comparing(CertificateComputation::most))
        .orElseThrow();
  }

  /** What is payable for the period under every reading. */
  Money least() {
    if (tooOpen) {
      return Money.ZERO;
    }
    return cases.stream().map(one -> one.computed().least()).min(BY_SUM).orElseThrow();
  }

  /** What is due for each period up to this one, under every reading. */
  List<Due> dues() {
    List<Due> all = new ArrayList<>();
    dues.forEach(due -> all.add(tooOpen ? due.from(Money.ZERO) : due));
    if (!inputs.period().isClosing()) {
      all.add(new Due(shown().card(), least(), shown().most()));
    }
    return all;
  }

  /** What was paid for earlier periods, or would have been when they were frozen. */
  Map<String, Money> paid() {
    return settlement().paid();
  }

  boolean isTooOpen() {
    return tooOpen;
  }

  List<Adjustment> adjustments() {
    return settlement().adjustments();
  }

  List<HeldQuestion> questions() {
    return questions;
  }

  /**
   * What the open points cost: those that move the payment, and those of which nobody can say it,
   * because the figure is missing that they are about.
   */
  List<HeldQuestion> costs() {
    List<HeldQuestion> costs =
        new ArrayList<>(questions.stream().filter(one -> !one.readings().isEmpty()).toList());
    for (OpenPoint point : terms.open(inputs.dictionary())) {
      boolean costed = costs.stream().anyMatch(one -> one.about().equals(point.pointer()));
      if (!costed && usual().missing(point).isPresent()) {
        List<HeldQuestion.Reading> readings =
            point.readings().stream().map(one -> reading(point, one, cases.get(0))).toList();
        costs.add(new HeldQuestion(point.pointer(), point.question(), Optional.empty(), readings));
      }
    }
    return costs;
  }

  List<Message> notes() {
    List<Message> all = new ArrayList<>(notes);
    all.addAll(settlement().doubts());
    return all;
  }

  /** Terms in which every open point has one reading, and what they pay. */
  private record Case(Terms terms, CertificateComputation computed) {

    Case with(OpenPoint point, OpenPoint.Reading reading, Inputs inputs) {
      Terms read = terms.with(point, reading);
      return new Case(read, CertificateComputation.of(read, inputs));
    }

    boolean paysLike(Case other) {
      return computed.most().equals(other.computed.most())
          && computed.least().equals(other.computed.least());
    }

    boolean paidLike(Case other) {
      List<Due> earlier = computed.earlier();
      return IntStream.range(0, earlier.size())
          .allMatch(i -> earlier.get(i).isLike(other.computed.earlier().get(i)));
    }
  }
}
