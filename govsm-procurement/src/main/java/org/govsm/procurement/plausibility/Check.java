package org.govsm.procurement.plausibility;

import java.util.function.Consumer;

/** One plausibility check of the series of a platform. */
@FunctionalInterface
interface Check {

  /** Tells what it finds, in an order that depends on nothing but the figures. */
  void of(PlatformSeries series, PlausibilityRequest request, Consumer<Anomaly> found);
}
