package org.govsm.governance.training;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.training.TrainingStanding.Outcome;

/** Book of trainings: what people need by their roles, and how it stands on a day. */
public final class TrainingBook {

  private final List<TrainingRecord> records;

  private TrainingBook(Collection<TrainingRecord> records) {
    this.records = List.copyOf(records);
  }

  /** Of records in any order. */
  public static TrainingBook of(Collection<TrainingRecord> records) {
    return new TrainingBook(records);
  }

  /**
   * How each need of a person stands, in the order of the topics.
   *
   * @param asOf what was completed later does not count
   */
  public List<TrainingStanding> standings(Trainee trainee, LocalDate asOf) {
    return TrainingNeed.all().stream()
        .filter(need -> need.isOf(trainee.roles()))
        .map(
            need ->
                new TrainingStanding(
                    trainee.person(), need, last(trainee.person(), need.topic(), asOf), asOf))
        .toList();
  }

  private Optional<TrainingRecord> last(String person, String topic, LocalDate asOf) {
    return records.stream()
        .filter(one -> one.person().equals(person) && one.topic().equals(topic))
        .filter(one -> !one.completedOn().isAfter(asOf))
        .max(comparing(TrainingRecord::lapsesOn).thenComparing(TrainingRecord::completedOn));
  }

  /** The needs that some people have by their roles, and that none of them meets on a day. */
  public List<TrainingNeed> metByNobody(Collection<Trainee> trainees, LocalDate asOf) {
    return TrainingNeed.all().stream()
        .filter(need -> trainees.stream().anyMatch(one -> need.isOf(one.roles())))
        .filter(
            need ->
                trainees.stream()
                    .flatMap(one -> standings(one, asOf).stream())
                    .filter(one -> one.need().topic().equals(need.topic()))
                    .noneMatch(one -> one.outcome() == Outcome.CURRENT))
        .toList();
  }
}
