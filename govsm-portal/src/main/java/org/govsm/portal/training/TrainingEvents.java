package org.govsm.portal.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/** Events of trainings: what was put on record, and what was withdrawn. */
public final class TrainingEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return List.of(Trainings.RECORDED, Trainings.WITHDRAWN);
  }

  @Override
  public Map<String, String> places() {
    return Map.of("training", "/api/v1/departments/{department}/trainings/{training}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(EventPart.of(Trainings.TRAINING).at("/training/{department}/{training}"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Trainings.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, Trainings.TRAINING);
    if (event.kind().equals(Trainings.RECORDED)) {
      return List.of(RowEffect.add(Trainings.TABLE, row(event, id)));
    }
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Trainings.TABLE, event.department(), id));
    row.put("state", StoredTraining.WITHDRAWN);
    row.put("reason", StoredTree.text(body, "reason"));
    return List.of(RowEffect.set(Trainings.TABLE, row));
  }

  private static Object[] row(Event event, String id) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> record = StoredTree.tree(body, Trainings.RECORD);
    String person = StoredTree.text(body, "person");
    String topic = StoredTree.text(record, "topic");
    String provider = StoredTree.text(record, "provider");
    return new Object[] {
      event.department(),
      id,
      person,
      topic,
      LocalDate.parse(StoredTree.text(record, "completedOn")),
      LocalDate.parse(StoredTree.text(body, "lapsesOn")),
      provider,
      StoredTraining.KEPT,
      event.actor(),
      event.at(),
      "",
      StoredTree.bytes(record),
      SearchWords.of(id, person, provider, TrainingNeed.term(topic).code())
    };
  }
}
