package org.govsm.governance.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reasoning over tables of {@link OnlineDuties} and rules in Java: keeps each step, what is missing
 * and what an officer must decide, and makes one decision of them. What is missing comes before
 * what is referred, unless it cannot change that; the first referral is told.
 */
public final class Reasoning {

  private final List<Step> steps = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<PackPin> packs = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private @Nullable Message question;
  private @Nullable Citation basis;
  private boolean certain;

  /** Begins with no step. */
  public Reasoning() {}

  /**
   * Asks a table.
   *
   * @param table the id of its question
   * @param facts what is known
   * @return the answer; beside a referral its indication; nothing where facts are missing
   */
  public Optional<Outputs> ask(String table, Case facts) {
    return ask(table, facts, true);
  }

  /**
   * Asks a table of which nothing needs to be known.
   *
   * @return the answer; nothing where facts are missing or an officer would decide, of which nobody
   *     is asked
   */
  public Optional<Outputs> askWhatIsKnown(String table, Case facts) {
    return ask(table, facts, false);
  }

  private Optional<Outputs> ask(String table, Case facts, boolean needed) {
    Decision<Outputs> decision = OnlineDuties.pack().decide(table, facts);
    steps.addAll(decision.trace().steps());
    findings.addAll(decision.trace().findings());
    packs.addAll(decision.trace().packs());
    return decision
        .ruling()
        .<Optional<Outputs>>fold(
            answer -> Optional.of(answer.value()),
            refer -> needed ? referred(refer) : Optional.empty(),
            open -> {
              missing.addAll(needed ? open.missing() : List.of());
              return Optional.empty();
            });
  }

  private Optional<Outputs> referred(Ruling.Refer<Outputs> refer) {
    refer(refer.question(), refer.citation());
    return refer.indication();
  }

  /** Adds a step of a rule in Java; rule and row have one id. */
  public void step(String rule, Message text, Citation citation) {
    steps.add(Step.of(rule, rule, text, citation));
  }

  /** Adds a finding. */
  public void find(Finding finding) {
    findings.add(finding);
  }

  /** Says that a fact is missing. */
  public void lacks(String fact) {
    missing.add(fact);
  }

  /** Says that an officer must decide in any case: no fact that is missing can change it. */
  public void referAnyhow(Message asked, Citation citation) {
    if (!certain) {
      question = asked;
      basis = citation;
      certain = true;
    }
  }

  /** Whether a fact is missing so far. */
  public boolean isOpen() {
    return !missing.isEmpty();
  }

  /** Whether a fact is missing, or an officer must decide. */
  public boolean isUnsure() {
    return isOpen() || question != null;
  }

  /** Says that an officer must decide; what was asked first stays. */
  public void refer(Message asked, Citation citation) {
    if (question == null) {
      question = asked;
      basis = citation;
    }
  }

  /**
   * The authority of the step that decided last.
   *
   * @throws IllegalStateException if there is no step
   */
  public Citation lastCitation() {
    if (steps.isEmpty()) {
      throw new IllegalStateException("no step");
    }
    return steps.get(steps.size() - 1).citation();
  }

  /**
   * The decision.
   *
   * @param id the id of the question
   * @param value the answer, as far as it is known
   * @param day the day on which the rules were asked
   * @param given the facts in their published tree form
   * @throws IllegalStateException if there is no answer and nothing says why
   */
  public <T> Decision<T> decide(
      String id, Optional<T> value, Optional<LocalDate> day, Map<String, ?> given) {
    Trace trace = new Reasons(steps, findings, List.copyOf(packs), Map.copyOf(given));
    Decision<T> decision = Decision.of(id, ruling(value), day, trace);
    return value.map(decision::withKnown).orElse(decision);
  }

  private <T> Ruling<T> ruling(Optional<T> value) {
    if (!missing.isEmpty() && !certain) {
      return new Ruling.Undetermined<>(List.copyOf(missing));
    } else if (question != null && basis != null) {
      return new Ruling.Refer<>(question, basis, value);
    }
    return new Ruling.Answer<>(
        value.orElseThrow(() -> new IllegalStateException("no answer and no reason for it")));
  }

  private record Reasons(
      List<Step> steps, List<Finding> findings, List<PackPin> packs, Map<String, ?> given)
      implements Trace {

    private Reasons {
      steps = List.copyOf(steps);
      findings = List.copyOf(findings);
    }

    @Override
    public List<Step> setAside() {
      return List.of();
    }

    @Override
    public Map<String, @Nullable Object> basis() {
      return new TreeMap<>(given);
    }
  }
}
