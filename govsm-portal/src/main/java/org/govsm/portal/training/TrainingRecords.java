package org.govsm.portal.training;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.portal.assessments.RecordEvents;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.assessments.RecordPlace;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Trainings as facts that are judged; of one that was withdrawn by then only the person stays. */
public record TrainingRecords() implements RecordPart {

  private static final RecordPlace PLACE =
      new RecordPlace(
          "training",
          "training_record",
          "/training",
          "/training/{department}/{training}",
          Pattern.compile("TR-\\d{4}-\\d+"));

  @Override
  public RecordPlace place() {
    return PLACE;
  }

  @Override
  public List<String> lists() {
    return List.of("training");
  }

  @Override
  public boolean isKept(Transaction tx, String department) {
    return !new Trainings(tx).page(department, "", 1).isEmpty();
  }

  @Override
  public Map<String, Map<String, @Nullable Object>> facts(
      Transaction tx, String department, List<String> ids, RecordLimit limit) {
    Map<String, Instant> recorded = moments(tx, department, Trainings.RECORDED, limit);
    Map<String, Instant> withdrawn = moments(tx, department, Trainings.WITHDRAWN, limit);
    Map<String, Map<String, @Nullable Object>> facts = new LinkedHashMap<>();
    for (StoredTraining one : new Trainings(tx).all(department, ids)) {
      Instant at = recorded.get(one.id());
      if (at != null) {
        Map<String, Object> fact =
            withdrawn.containsKey(one.id())
                ? one.record().toWithdrawnFacts(one.id())
                : one.record().toFacts(one.id(), Moments.inIndia(at), one.recordedBy());
        facts.put(one.id(), new LinkedHashMap<>(fact));
      }
    }
    return facts;
  }

  private static Map<String, Instant> moments(
      Transaction tx, String department, String kind, RecordLimit limit) {
    return RecordEvents.of(tx, department, kind, Trainings.TRAINING, limit);
  }
}
