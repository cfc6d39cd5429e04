package org.govsm.core.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.jspecify.annotations.Nullable;

/** The reasons of a decision, with findings added. */
record TraceWithMore(Trace reasons, List<Finding> more) implements Trace {

  @Override
  public List<Step> steps() {
    return reasons.steps();
  }

  @Override
  public List<Step> setAside() {
    return reasons.setAside();
  }

  @Override
  public List<Finding> findings() {
    return Stream.concat(reasons.findings().stream(), more.stream()).toList();
  }

  @Override
  public List<PackPin> packs() {
    return reasons.packs();
  }

  @Override
  public Map<String, @Nullable Object> basis() {
    return reasons.basis();
  }
}
