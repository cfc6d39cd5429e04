package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;

/** A period under every reading of what its terms leave open. */
final class Resolution {

  /** So many combinations of readings are computed; more is too open to be paid by. */
  static final int MOST = 256;

  private final Terms terms;
  private final Inputs inputs;
  private final Terms usual;
  private final List<HeldQuestion> questions = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final List<Computation> computed = new ArrayList<>();
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
  Computation usual() {
    return computed.get(0);
  }

  /** The same of other inputs, such as what was known later. */
  Computation usual(Inputs others) {
    return Computation.of(usual, others);
  }

  private static Terms closed(Terms terms, Inputs inputs) {
    Terms closed = terms;
    for (OpenPoint point : terms.open(inputs.dictionary())) {
      closed = closed.with(point, point.readings().get(0));
    }
    return closed;
  }

  private void resolve() {
    Computation first = Computation.of(usual, inputs);
    computed.add(first);
    List<OpenPoint> effective = new ArrayList<>();
    for (OpenPoint point : terms.open(inputs.dictionary())) {
      if (moves(first, point)) {
        effective.add(point);
      }
    }
    combine(usual, effective);
    unsettled();
  }

  /** Whether a point, read otherwise than usual, changes what is paid. */
  private boolean moves(Computation first, OpenPoint point) {
    List<HeldQuestion.Reading> readings = new ArrayList<>();
    readings.add(reading(point.readings().get(0), first));
    boolean moves = false;
    for (OpenPoint.Reading other : point.readings().subList(1, point.readings().size())) {
      Computation read = Computation.of(usual.with(point, other), inputs);
      computed.add(read);
      readings.add(reading(other, read));
      moves |= !read.most().equals(first.most()) || !read.least().equals(first.least());
    }
    if (moves) {
      questions.add(
          new HeldQuestion(
              point.pointer(), point.question(), Optional.of(spread(readings)), readings));
    }
    return moves;
  }

  private static HeldQuestion.Reading reading(OpenPoint.Reading reading, Computation computed) {
    return new HeldQuestion.Reading(reading.code(), computed.best().deducted(), computed.most());
  }

  private static Money spread(List<HeldQuestion.Reading> readings) {
    List<Money> sums = readings.stream().map(HeldQuestion.Reading::payable).sorted().toList();
    return sums.get(sums.size() - 1).minus(sums.get(0));
  }

  private void combine(Terms usual, List<OpenPoint> effective) {
    long combinations = 1;
    for (OpenPoint point : effective) {
      combinations *= point.readings().size();
    }
    if (combinations > MOST) {
      tooOpen = true;
      notes.add(Message.of("certificate.too-open").with("points", effective.size()));
    } else if (effective.size() > 1) {
      combine(usual, effective, 0);
    }
  }

  private void combine(Terms closed, List<OpenPoint> points, int index) {
    if (index == points.size()) {
      computed.add(Computation.of(closed, inputs));
      return;
    }
    for (OpenPoint.Reading reading : points.get(index).readings()) {
      combine(closed.with(points.get(index), reading), points, index + 1);
    }
  }

  /** The results and sums that the readings do not settle. */
  private void unsettled() {
    Computation shown = shown();
    for (KpiResult result : shown.card().results()) {
      if (result.status() == KpiResult.Status.UNDETERMINED && result.kpi().shape().isPresent()) {
        Money without = Bill.of(usual, shown.card(), Scenario.worstOf(result)).payable();
        Money stake = shown.best().payable().minus(without);
        questions.add(
            new HeldQuestion(
                result.kpi().id() + "/" + result.platform(),
                result.reasons().get(0),
                Optional.of(stake).filter(sum -> !sum.equals(Money.ZERO)),
                List.of()));
      }
    }
    for (Earning earning : shown.best().earnings()) {
      if (earning.sum().isEmpty()) {
        questions.add(new HeldQuestion(earning.id(), earning.why(), Optional.empty(), List.of()));
      }
    }
  }

  /** The computation in which most is payable; what others would take is held. */
  Computation shown() {
    return computed.stream().max(Comparator.comparing(Computation::most)).orElseThrow();
  }

  /** What is payable under every reading. */
  Money least() {
    if (tooOpen) {
      Money nothing = shown().adjusted();
      return nothing.compareTo(Money.ZERO) < 0 ? nothing : Money.ZERO;
    }
    return computed.stream().map(Computation::least).min(Comparator.naturalOrder()).orElseThrow();
  }

  List<HeldQuestion> questions() {
    return questions;
  }

  List<Message> notes() {
    return notes;
  }
}
