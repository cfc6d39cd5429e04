package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Signed list: a list of facts of whose records controls ask a person one by one.
 *
 * @param name the list, such as {@code orders}
 * @param key the member by which a subject is found
 * @param doers the members that name whose acts a record tells
 * @param changing that it is on record, and what follows from other acts than those that are signed
 *     for; below a list after its name and a dot
 * @param formerly what signatures held before all of a record was signed; empty where none did
 * @param hasEntries whether two officers may correct what was typed at entry
 */
record SignedList(
    String name,
    String key,
    List<String> doers,
    Set<String> changing,
    List<String> formerly,
    boolean hasEntries) {

  private static final String ID = "id";

  private static final List<String> BY_MEETING = List.of("metBy", "declinedBy");

  private static final Set<String> ON_RECORD = Set.of("kept");

  private static final SignedList ORDERS =
      new SignedList(
          "orders",
          ID,
          BY_MEETING,
          ON_RECORD,
          List.of("receivedAt", "source", "disabledAt", "metBy", "declined"),
          true);

  private static final SignedList COMPLAINTS =
      new SignedList(
          "complaints",
          ID,
          BY_MEETING,
          ON_RECORD,
          List.of("receivedAt", "type", "acknowledgedAt", "actedAt", "resolvedAt", "metBy"),
          true);

  private static final SignedList INFORMATION =
      new SignedList(
          "infoOrders",
          ID,
          BY_MEETING,
          ON_RECORD,
          List.of("receivedAt", "answeredAt", "metBy"),
          true);

  private static final SignedList QUERIES =
      new SignedList(
          "queries",
          ID,
          List.of("answeredBy"),
          Set.of(
              "kept", "timePublished", "firstBy", "formerly.firstBy", "assignedTo", "assignedAt"),
          List.of(),
          true);

  private static final SignedList FILED =
      new SignedList("rtiRequests", ID, List.of("answeredBy"), ON_RECORD, List.of(), true);

  private static final SignedList MODERATION =
      new SignedList(
          "moderation",
          ID,
          List.of("moderator"),
          Set.of("kept", "noticeToUser", "appealUntil"),
          List.of("action", "ground", "orderRef", "moderator", "at", "sentiment", "reviewedBy"),
          false);

  /** A person is signed for by their trainings. */
  static final SignedList TRAINING =
      new SignedList(
          "training",
          "person",
          List.of("recordedBy", "person"),
          Set.of("kept", "lastRefresh"),
          List.of(),
          false);

  private static final Map<String, SignedList> BY_CONTROL =
      Map.of(
          "GSM-RES-06", TRAINING,
          "GSM-VAL-11", MODERATION,
          "GSM-LEG-06", COMPLAINTS,
          "LAW-IT-05", ORDERS,
          "LAW-IT-08", COMPLAINTS,
          "LAW-IT-09", COMPLAINTS,
          "LAW-IT-10", INFORMATION,
          "LAW-IT-18", COMPLAINTS,
          "LAW-GR-01", QUERIES,
          "LAW-RT-02", FILED);

  /** The list of whose records a control asks; nothing where it asks of none. */
  static Optional<SignedList> of(String control) {
    return Optional.ofNullable(BY_CONTROL.get(control));
  }

  /** Each list once. */
  static Stream<SignedList> all() {
    return BY_CONTROL.values().stream().distinct();
  }

  /** Whether a subject is the id of a record. */
  boolean isById() {
    return key.equals(ID);
  }
}
