package org.govsm.procurement.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.Question;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is whatever a missing fact turns out to be: where one fact of few values is all
 * that is missing, and each of them gives the same answer, it is the answer. Its reasons are those
 * for each value.
 */
final class WhateverMissing {

  private final Question question;
  private final Case facts;
  private final Function<Case, Decision<Computation>> decide;

  WhateverMissing(Question question, Case facts, Function<Case, Decision<Computation>> decide) {
    this.question = question;
    this.facts = facts;
    this.decide = decide;
  }

  /** The answer that no value changes; else what is open. */
  Decision<Computation> settled(Decision<Computation> open) {
    return missing(open)
        .map(fact -> values(fact).map(value -> decide.apply(with(fact, value))).toList())
        .filter(each -> each.size() > 1 && isOneAnswer(each))
        .map(this::together)
        .orElse(open);
  }

  private Optional<Fact> missing(Decision<Computation> open) {
    return open.ruling() instanceof Ruling.Undetermined<Computation> undetermined
            && undetermined.missing().size() == 1
        ? question.fact(undetermined.missing().get(0)).filter(fact -> !fact.isMany())
        : Optional.empty();
  }

  private static Stream<Object> values(Fact fact) {
    return fact.type() == FactType.BOOLEAN
        ? Stream.of(true, false)
        : fact.codes().stream().map(Object.class::cast);
  }

  private Case with(Fact fact, Object value) {
    return facts.toDraft().fact(fact.name(), value).done();
  }

  private static boolean isOneAnswer(List<Decision<Computation>> each) {
    Ruling<Computation> first = each.get(0).ruling();
    return first instanceof Ruling.Answer<Computation>
        && each.stream().allMatch(decision -> decision.ruling().equals(first));
  }

  private Decision<Computation> together(List<Decision<Computation>> each) {
    List<Trace> traces = each.stream().<Trace>map(Decision::trace).toList();
    Trace all = Evaluation.reasons(traces, List.of(), facts.toPlain());
    return Decision.of(question.id(), each.get(0).ruling(), each.get(0).day(), new EachOnce(all));
  }

  /** The same reasons, those that several values share once. */
  private record EachOnce(Trace all) implements Trace {

    @Override
    public List<Step> steps() {
      return once(all.steps());
    }

    /** What was taken for one value is not set aside. */
    @Override
    public List<Step> setAside() {
      List<Step> others = new ArrayList<>(once(all.setAside()));
      List<String> taken = all.steps().stream().map(Step::row).toList();
      others.removeIf(step -> taken.contains(step.row()));
      return others;
    }

    @Override
    public List<Finding> findings() {
      return all.findings();
    }

    @Override
    public List<PackPin> packs() {
      return all.packs();
    }

    @Override
    public Map<String, @Nullable Object> basis() {
      return all.basis();
    }

    private static List<Step> once(List<Step> steps) {
      Map<String, Step> each = new LinkedHashMap<>();
      steps.forEach(step -> each.putIfAbsent(step.row(), step));
      return List.copyOf(each.values());
    }
  }
}
