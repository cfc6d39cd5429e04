package org.govsm.core.rules;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.jspecify.annotations.Nullable;

/** The reasons of a decision that no row carries: only what was known of the case. */
record NoTrace(Case facts) implements Trace {

  @Override
  public List<Step> steps() {
    return List.of();
  }

  @Override
  public List<Step> setAside() {
    return List.of();
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public List<PackPin> packs() {
    return List.of();
  }

  @Override
  public Map<String, @Nullable Object> basis() {
    return facts.toPlain();
  }
}
