package org.govsm.procurement.question;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Reasons that were worked out in Java: steps in words of their own, and the packs behind them.
 *
 * @param steps what the ruling rests on
 * @param findings what else is to be known
 * @param packs the packs that were asked; none where no law was
 */
public record OwnReasons(List<Step> steps, List<Finding> findings, List<PackPin> packs)
    implements Trace {

  /** Keeps its own copies. */
  public OwnReasons {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
    packs = List.copyOf(packs);
  }

  @Override
  public List<Step> setAside() {
    return List.of();
  }

  @Override
  public Map<String, @Nullable Object> basis() {
    return Map.of();
  }
}
