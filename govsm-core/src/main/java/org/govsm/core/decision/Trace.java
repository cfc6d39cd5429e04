package org.govsm.core.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of a decision, worked out when they are asked for. Implementations are immutable and
 * give the same reasons each time.
 */
public interface Trace {

  /**
   * The rules that the ruling rests on.
   *
   * @return the steps, in the order of the reasoning
   */
  List<Step> steps();

  /**
   * The rules that were looked at and do not apply, each with the first condition that is not met.
   *
   * @return the steps, in the order of the tables
   */
  List<Step> setAside();

  /**
   * What else is to be known.
   *
   * @return the findings, all of them
   */
  List<Finding> findings();

  /**
   * The packs that were used.
   *
   * @return each once
   */
  List<PackPin> packs();

  /**
   * The facts and days that the decision was made on, in the published tree form.
   *
   * @return {@code days} and {@code facts}
   */
  Map<String, @Nullable Object> basis();
}
