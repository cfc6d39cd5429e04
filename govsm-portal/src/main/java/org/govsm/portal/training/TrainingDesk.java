package org.govsm.portal.training;

import java.time.Clock;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Training desk: puts trainings on record for the demonstration, as the API does. */
public final class TrainingDesk {

  private final TrainingService trainings;

  /** Over a clock. */
  public TrainingDesk(Clock clock) {
    trainings = new TrainingService(clock);
  }

  /** Puts a training on record. */
  public void record(
      Transaction tx, String department, Map<String, @Nullable Object> record, Caller by) {
    trainings.record(tx, department, record, by);
  }
}
