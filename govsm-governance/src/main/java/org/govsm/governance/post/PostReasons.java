package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Reasons for what may be posted: steps, findings, and the facts that are missing. */
final class PostReasons {

  private final List<Step> steps = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();

  void step(String rule, Message text) {
    steps.add(Step.of(rule, rule, text, PostRules.citation(rule)));
  }

  /** What its source makes of it: it blocks where the source surely binds. */
  void find(String rule, Message text) {
    findings.add(PostRules.finding(rule, text));
  }

  void find(String rule, Weight weight, Message text) {
    findings.add(PostRules.of(rule, weight, text));
  }

  /** What another table finds, as that says. */
  void find(Finding finding) {
    findings.add(finding);
  }

  /** A fact that the answer depends on. */
  void lacks(String fact) {
    missing.add("post." + fact);
  }

  /** A fact of a medium that the answer depends on. */
  void lacks(String medium, String fact) {
    missing.add(medium + "/post." + fact);
  }

  boolean blocks() {
    return findings.stream().anyMatch(one -> one.weight() == Weight.BLOCKING);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }

  Trace over(Map<String, @Nullable Object> basis) {
    return new Told(List.copyOf(steps), findings(), basis);
  }

  private record Told(List<Step> steps, List<Finding> findings, Map<String, @Nullable Object> basis)
      implements Trace {

    @Override
    public List<Step> setAside() {
      return List.of();
    }

    @Override
    public List<PackPin> packs() {
      return List.of();
    }
  }
}
