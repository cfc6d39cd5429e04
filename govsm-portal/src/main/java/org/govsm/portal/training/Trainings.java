package org.govsm.portal.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.training.TrainingBook;
import org.govsm.governance.training.TrainingRecord;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;

/** Trainings of departments, and the events that make them. */
public record Trainings(Transaction tx) {

  static final String RECORDED = "training.recorded";
  static final String WITHDRAWN = "training.withdrawn";

  static final String TRAINING = "training";
  static final String RECORD = "record";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "training_record",
          2,
          "department text, id text, person text, topic text, completed_on day, lapses_on day,"
              + " provider text, state text, recorded_by text, recorded_at instant, reason text,"
              + " content bytes, searched text");

  private static final String NOW =
      "select t.department, t.id, t.person, t.topic, t.completed_on, t.lapses_on, t.provider,"
          + " t.state, t.recorded_by, t.recorded_at, t.reason, t.content from training_record t"
          + " where ";

  private Versions<StoredTraining> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredTraining.class));
  }

  /** A training; nothing if there is none. */
  Optional<StoredTraining> find(String department, String id) {
    return now().find("t.department = ? and t.id = ?", department, id);
  }

  /** Trainings of a department, a page at a time; ordered by id. */
  List<StoredTraining> page(String department, String after, int limit) {
    return now()
        .list("t.department = ? and t.id > ? order by t.id limit ?", department, after, limit);
  }

  /** Some trainings of a department, in the order of their ids as given. */
  List<StoredTraining> all(String department, List<String> ids) {
    return now().each("t.department = ? and t.id", List.of(department), ids, StoredTraining::id);
  }

  /** The record of the same person, topic and day; nothing where none stands. */
  Optional<String> same(String department, TrainingRecord record) {
    return now()
        .find(
            "t.department = ? and t.person = ? and t.topic = ? and t.completed_on = ?"
                + " and t.state = ? order by t.id limit 1",
            department,
            record.person(),
            record.topic(),
            record.completedOn(),
            StoredTraining.KEPT)
        .map(StoredTraining::id);
  }

  /** What stands of the trainings of a department. */
  TrainingBook book(String department) {
    return TrainingBook.of(
        now()
            .list("t.department = ? and t.state = ? order by t.id", department, StoredTraining.KEPT)
            .stream()
            .map(StoredTraining::record)
            .toList());
  }

  /** The departments of which a training stands, in order. */
  List<String> departments() {
    return tx.handle()
        .select(
            "select distinct department from training_record where state = ? order by department",
            StoredTraining.KEPT)
        .mapTo(String.class)
        .list();
  }

  private String next(String department, LocalDate day) {
    String year = "TR-" + day.getYear() + "-";
    int count =
        tx.handle()
            .select(
                "select count(*) from training_record where department = ? and id like ?",
                department,
                year + "%")
            .mapTo(Integer.class)
            .one();
    return Sql.id(year + (count + 1));
  }

  /** Puts a training on record. */
  StoredTraining keep(
      String department, TrainingRecord record, LocalDate day, Instant at, String actor) {
    tx.events().lock(department);
    String id = next(department, day);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(TRAINING, id);
    body.put("person", record.person());
    body.put("lapsesOn", record.lapsesOn().toString());
    body.put(RECORD, record.toPlain());
    tx.record(department, RECORDED, at, actor, body);
    return find(department, id).orElseThrow();
  }

  /** Withdraws what was put on record by mistake; it stays, with the reason. */
  StoredTraining withdraw(StoredTraining one, String reason, Instant at, String actor) {
    tx.record(one.department(), WITHDRAWN, at, actor, Map.of(TRAINING, one.id(), "reason", reason));
    return find(one.department(), one.id()).orElseThrow();
  }
}
