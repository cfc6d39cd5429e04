package org.govsm.governance.training;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;

/** Standing of a need of one person on a day: current, lapsed or missing. */
public final class TrainingStanding implements ToPlain {

  /** How the need stands. */
  public enum Outcome {
    /** The person was trained, and the training has not lapsed. */
    CURRENT,
    /** The person was trained, and is to be trained again. */
    LAPSED,
    /** No training of the person in the topic is on record. */
    MISSING
  }

  private final String person;
  private final TrainingNeed need;
  private final Optional<TrainingRecord> last;
  private final Outcome outcome;

  TrainingStanding(
      String person, TrainingNeed need, Optional<TrainingRecord> last, LocalDate asOf) {
    this.person = person;
    this.need = need;
    this.last = last;
    this.outcome =
        last.map(one -> asOf.isAfter(one.lapsesOn()) ? Outcome.LAPSED : Outcome.CURRENT)
            .orElse(Outcome.MISSING);
  }

  /** The person. */
  public String person() {
    return person;
  }

  /** The need. */
  public TrainingNeed need() {
    return need;
  }

  /** The training that holds longest; nothing where none is on record. */
  public Optional<TrainingRecord> last() {
    return last;
  }

  /** How it stands. */
  public Outcome outcome() {
    return outcome;
  }

  /** The last day on which the training is current; nothing where none is on record. */
  public Optional<LocalDate> lapsesOn() {
    return last.map(TrainingRecord::lapsesOn);
  }

  /** The sentence. */
  public Message said() {
    Message said = Message.of("training.standing." + outcome);
    return last.map(one -> said.with("day", one.completedOn()).with("until", one.lapsesOn()))
        .orElse(said);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("person", person);
    tree.put("topic", need.topic());
    tree.put("control", need.control());
    tree.put("outcome", outcome.name());
    last.ifPresent(one -> tree.put("completedOn", one.completedOn().toString()));
    lapsesOn().ifPresent(day -> tree.put("lapsesOn", day.toString()));
    return tree;
  }
}
