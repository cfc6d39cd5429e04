package org.govsm.governance.assessment.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/**
 * Signed records: where the records stand of which a control asks a person one by one, what a
 * signature about one of them holds, and whose acts they are. All that a record says is signed but
 * what {@link SignedList} names as changing by itself, so that a new fact is signed by default.
 */
public final class SignedRecords {

  private static final String CORRECTED_BY = "entryCorrectedBy";

  private SignedRecords() {}

  /** The record of a subject; of the trainings of a person for the task, the first. */
  private static List<FactNode> find(Facts facts, SignedList list, String subject) {
    List<FactNode> found = facts.each(list.name(), list.key(), subject);
    return list.equals(SignedList.TRAINING)
        ? found.stream()
            .filter(TeamChecks::isForTask)
            .min(Comparator.comparing(SignedRecords::firstDay))
            .stream()
            .toList()
        : found;
  }

  /** A refresher follows the training that is signed for, and takes no signature away. */
  private static Instant firstDay(FactNode training) {
    return training
        .at("trainedAt")
        .or(training.at("completedAt"))
        .moment()
        .map(Moment::start)
        .orElse(Instant.MAX);
  }

  /** The hash of what is on record; nothing where the control has no records, or not this. */
  static Optional<String> digest(Facts facts, String control, String subject) {
    return SignedList.of(control).flatMap(list -> digest(list, find(facts, list, subject)));
  }

  private static Optional<String> digest(SignedList list, List<FactNode> records) {
    return Optional.of(records)
        .filter(found -> !found.isEmpty())
        .map(found -> found.stream().map(one -> signed(list, one)).toList())
        .map(signed -> FactNode.of(signed).digest());
  }

  private static Map<String, Object> signed(SignedList list, FactNode record) {
    Map<String, Object> said = new LinkedHashMap<>();
    record.names().stream()
        .filter(name -> !list.changing().contains(name))
        .forEach(name -> said.put(name, signed(list, record.at(name), name + ".")));
    return said;
  }

  /** The hash of a member; of a list that has changing members, without those of its items. */
  private static String signed(SignedList list, FactNode member, String place) {
    if (list.changing().stream().noneMatch(name -> name.startsWith(place))) {
      return member.digest();
    }
    List<Map<String, Object>> items =
        member.items().stream()
            .map(
                item ->
                    said(
                        item,
                        item.names().stream()
                            .filter(name -> !list.changing().contains(place + name))))
            .toList();
    return FactNode.of(items).digest();
  }

  /**
   * The hash that a signature of before has, which holds as long as what it held is the same. It
   * saw no correction of an entry: then it does not count.
   */
  static Optional<String> former(Facts facts, String control, String subject) {
    return SignedList.of(control)
        .filter(list -> !list.formerly().isEmpty())
        .flatMap(
            list ->
                find(facts, list, subject).stream()
                    .filter(record -> record.at(CORRECTED_BY).isAbsent())
                    .map(record -> FactNode.of(said(record, list.formerly().stream())).digest())
                    .findFirst());
  }

  private static Map<String, Object> said(FactNode record, Stream<String> members) {
    Map<String, Object> said = new LinkedHashMap<>();
    members.forEach(name -> said.put(name, record.at(name).digest()));
    return said;
  }

  /** Who did what a record says, or put it on record. */
  public static List<String> doers(Facts facts, String control, String subject) {
    return SignedList.of(control).stream()
        .flatMap(
            list ->
                find(facts, list, subject).stream()
                    .flatMap(
                        one -> list.doers().stream().flatMap(by -> one.at(by).text().stream())))
        .toList();
  }

  /** Whether a control is about records whose entry two officers may correct. */
  public static boolean hasEntries(String control) {
    return SignedList.of(control).filter(SignedList::hasEntries).isPresent();
  }

  /** The lists of facts whose entries two officers may correct. */
  public static List<String> listsOfEntries() {
    return SignedList.all().filter(SignedList::hasEntries).map(SignedList::name).toList();
  }

  /**
   * The list of facts of whose records a control asks not by their ids, but by another member, such
   * as the person of a training.
   */
  public static Optional<String> listByMember(String control) {
    return SignedList.of(control).filter(list -> !list.isById()).map(SignedList::name);
  }

  /** Who corrected the entry of a record, and who confirmed that. */
  public static List<String> correctors(Facts facts, String control, String subject) {
    return SignedList.of(control).stream()
        .flatMap(list -> find(facts, list, subject).stream())
        .flatMap(one -> one.at(CORRECTED_BY).texts().stream())
        .toList();
  }
}
