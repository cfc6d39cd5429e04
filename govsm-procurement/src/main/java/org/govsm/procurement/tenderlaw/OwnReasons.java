package org.govsm.procurement.tenderlaw;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.jspecify.annotations.Nullable;

/** Reasons that were worked out here: steps in words of their own, and the packs behind them. */
record OwnReasons(List<Step> steps, List<Finding> findings, List<PackPin> packs) implements Trace {

  @Override
  public List<Step> setAside() {
    return List.of();
  }

  @Override
  public Map<String, @Nullable Object> basis() {
    return Map.of();
  }
}
