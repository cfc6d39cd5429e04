package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * Results of one period that depend on what its terms leave open: each under every reading of one
 * open point, beside the usual readings of all others. Worked out when they are asked for.
 */
final class OpenResults {

  private static final String CONSEQUENCE = "/consequence/";
  private static final String PAYMENT = "/payment/";
  private static final String SOURCES = "/payment/sources";

  private final Terms terms;
  private final Inputs inputs;
  private @Nullable Map<String, List<OpenResult>> results;

  /**
   * Results of a period.
   *
   * @param inputs of that period, as it is known
   */
  OpenResults(Terms terms, Inputs inputs) {
    this.terms = terms;
    this.inputs = inputs;
  }

  /**
   * One result under the readings of one open point.
   *
   * @param outcomes in the order of the readings of the point
   */
  record OpenResult(OpenPoint point, List<Issued.Outcome> outcomes, MetricDictionary dictionary) {

    /** Whether a certificate that did not say its reading may have said this. */
    boolean mayBe(Issued.Outcome said) {
      return outcomes.stream().anyMatch(said::isLike);
    }

    private boolean differs() {
      return outcomes.stream().anyMatch(one -> !one.isLike(outcomes.get(0)));
    }

    Object name(int reading) {
      return new Name(point.pointer(), point.readings().get(reading).code(), dictionary);
    }
  }

  /** Reading of an open point, as sentences name it. */
  private record Name(String pointer, String reading, MetricDictionary dictionary)
      implements NamedValue {

    @Override
    public Object code() {
      return reading;
    }

    @Override
    public String name(Messages words) {
      return new MeasureWords(dictionary, words).reading(pointer, reading);
    }
  }

  /** The open points under whose readings a result differs; none where they leave it one result. */
  List<OpenResult> of(String instance) {
    Map<String, List<OpenResult>> known = results;
    if (known == null) {
      known = inputs.byReading() ? workedOut() : Map.of();
      results = known;
    }
    return known.getOrDefault(instance, List.of());
  }

  private Map<String, List<OpenResult>> workedOut() {
    List<OpenPoint> open = terms.open(inputs.dictionary());
    Terms usual = terms;
    for (OpenPoint point : open) {
      usual = usual.with(point, point.readings().get(0));
    }
    Map<String, List<OpenResult>> all = new LinkedHashMap<>();
    for (OpenPoint point : open) {
      if (bearsOnResults(point)) {
        add(all, point, usual);
      }
    }
    return all;
  }

  /** What follows from a result, and how deductions are added up, leave the result as it is. */
  private static boolean bearsOnResults(OpenPoint point) {
    String pointer = point.pointer();
    return pointer.equals(SOURCES)
        || !pointer.contains(CONSEQUENCE) && !pointer.startsWith(PAYMENT);
  }

  private void add(Map<String, List<OpenResult>> all, OpenPoint point, Terms usual) {
    Map<String, List<Issued.Outcome>> outcomes = new LinkedHashMap<>();
    for (OpenPoint.Reading reading : point.readings()) {
      for (KpiResult result : card(usual.with(point, reading)).results()) {
        Issued.Outcome outcome = Issued.Outcome.of(result);
        outcomes.computeIfAbsent(outcome.instance(), id -> new ArrayList<>()).add(outcome);
      }
    }
    outcomes.forEach(
        (instance, each) ->
            Optional.of(new OpenResult(point, each, inputs.dictionary()))
                .filter(OpenResult::differs)
                .ifPresent(one -> all.computeIfAbsent(instance, id -> new ArrayList<>()).add(one)));
  }

  private Scorecard card(Terms read) {
    List<Scorecard> cards = CertificateComputation.scorecards(read, inputs, inputs.knownBy());
    return cards.get(cards.size() - 1);
  }
}
