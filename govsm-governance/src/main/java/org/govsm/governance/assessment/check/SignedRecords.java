package org.govsm.governance.assessment.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/**
 * Signed records: where the records stand of which a control asks a person one by one, what a
 * signature about one of them holds, and whose acts they are. All that a record says is signed but
 * what is named here as changing by itself, so that a new fact is signed by default.
 */
public final class SignedRecords {

  private static final String CORRECTED_BY = "entryCorrectedBy";

  private static final String MODERATION = "moderation";
  private static final String COMPLAINTS = "complaints";
  private static final String ORDERS = "orders";
  private static final String INFORMATION = "infoOrders";
  private static final String QUERIES = "queries";
  private static final String TRAINING = "training";

  private static final Set<String> ENTERED = Set.of(ORDERS, COMPLAINTS, INFORMATION, QUERIES);

  private static final Map<String, String> LISTS =
      Map.of(
          "GSM-RES-06", TRAINING,
          "GSM-VAL-11", MODERATION,
          "GSM-LEG-06", COMPLAINTS,
          "LAW-IT-05", ORDERS,
          "LAW-IT-08", COMPLAINTS,
          "LAW-IT-09", COMPLAINTS,
          "LAW-IT-10", INFORMATION,
          "LAW-IT-18", COMPLAINTS,
          "LAW-GR-01", QUERIES);

  /** Where it is not the officer who met it. */
  private static final Map<String, List<String>> DOERS =
      Map.of(
          MODERATION, List.of("moderator"),
          QUERIES, List.of("answeredBy"),
          TRAINING, List.of("recordedBy", "person"));

  /** By what a subject is found, where it is not the id of the record. */
  private static final Map<String, String> KEYS = Map.of(TRAINING, "person");

  /** That it is on record, and what follows from other acts than those that are signed for. */
  private static final Map<String, Set<String>> CHANGING =
      Map.of(
          MODERATION, Set.of("kept", "noticeToUser", "appealUntil"),
          TRAINING, Set.of("kept", "lastRefresh"),
          COMPLAINTS, Set.of("kept"),
          ORDERS, Set.of("kept"),
          INFORMATION, Set.of("kept"),
          QUERIES, Set.of("kept", "timePublished", "firstBy", "assignedTo", "assignedAt"));

  /** What signatures held before all of a record was signed. */
  private static final Map<String, List<String>> FORMERLY =
      Map.of(
          ORDERS, List.of("receivedAt", "source", "disabledAt", "metBy", "declined"),
          COMPLAINTS,
              List.of("receivedAt", "type", "acknowledgedAt", "actedAt", "resolvedAt", "metBy"),
          INFORMATION, List.of("receivedAt", "answeredAt", "metBy"),
          MODERATION,
              List.of(
                  "action", "ground", "orderRef", "moderator", "at", "sentiment", "reviewedBy"));

  private SignedRecords() {}

  /** The record of a subject; of the trainings of a person for the task, the first. */
  private static List<FactNode> find(Facts facts, String control, String subject) {
    String list = LISTS.getOrDefault(control, "");
    if (list.isEmpty()) {
      return List.of();
    }
    List<FactNode> found =
        facts.each(list).stream()
            .filter(one -> one.at(KEYS.getOrDefault(list, "id")).is(subject))
            .toList();
    return list.equals(TRAINING)
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
    List<FactNode> records = find(facts, control, subject);
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FactNode.of(records.stream().map(one -> signed(control, one)).toList()).digest());
  }

  private static Map<String, Object> signed(String control, FactNode record) {
    Set<String> changing =
        Optional.ofNullable(LISTS.get(control))
            .flatMap(list -> Optional.ofNullable(CHANGING.get(list)))
            .orElse(Set.of());
    return said(record, record.names().stream().filter(name -> !changing.contains(name)));
  }

  /**
   * The hash that a signature of before has, which holds as long as what it held is the same. It
   * saw no correction of an entry: then it does not count.
   */
  static Optional<String> former(Facts facts, String control, String subject) {
    return Optional.ofNullable(LISTS.get(control))
        .flatMap(list -> Optional.ofNullable(FORMERLY.get(list)))
        .flatMap(
            held ->
                find(facts, control, subject).stream()
                    .filter(record -> record.at(CORRECTED_BY).isAbsent())
                    .map(record -> FactNode.of(said(record, held.stream())).digest())
                    .findFirst());
  }

  private static Map<String, Object> said(FactNode record, Stream<String> members) {
    Map<String, Object> said = new LinkedHashMap<>();
    members.forEach(name -> said.put(name, record.at(name).digest()));
    return said;
  }

  /** Who did what a record says, or put it on record. */
  public static List<String> doers(Facts facts, String control, String subject) {
    return find(facts, control, subject).stream()
        .flatMap(
            one ->
                DOERS.getOrDefault(LISTS.get(control), List.of("metBy")).stream()
                    .flatMap(name -> one.at(name).text().stream()))
        .toList();
  }

  /** Whether a control is about records whose entry two officers may correct. */
  public static boolean hasEntries(String control) {
    return Optional.ofNullable(LISTS.get(control)).filter(ENTERED::contains).isPresent();
  }

  /** Who corrected the entry of a record after its limit, and who confirmed that. */
  public static List<String> correctors(Facts facts, String control, String subject) {
    return find(facts, control, subject).stream()
        .flatMap(one -> one.at(CORRECTED_BY).texts().stream())
        .toList();
  }
}
