package org.govsm.portal.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Case of the desk: a query or a legal request with its acts. All that is judged of it is judged by
 * the domain.
 */
sealed interface DeskCase permits QueryCase, RequestCase {

  /** The case of what is stored, with its acts in order. */
  static DeskCase ofActs(StoredQuery one, List<StoredAct> acts) {
    return of(one, acts.stream().map(StoredAct::recorded).toList());
  }

  /** The case of what is stored, with its acts as the domain reads them. */
  static DeskCase of(StoredQuery one, List<Map<String, @Nullable Object>> acts) {
    return one.isRequest() ? RequestCase.of(one.received(), acts) : QueryCase.of(one, acts);
  }

  /**
   * The members of the tree of facts that controls judge.
   *
   * @param rules what was published when it was recorded
   * @param enteredBy who put it on record; nothing where that is not known
   */
  Map<String, @Nullable Object> toFacts(String id, DeskRules rules, Optional<String> enteredBy);

  /**
   * Begins a case.
   *
   * @param received a tree with either {@code query} or {@code request}
   * @throws ProblemException with every fault
   */
  static DeskCase begin(Map<String, @Nullable Object> received) {
    if (received.containsKey(RequestCase.PART)) {
      return RequestCase.begin(received);
    }
    return QueryCase.begin(received);
  }

  /** The category of a query, or the kind of a request; empty while unknown. */
  String category();

  /** Where it stands. */
  String state();

  /** Who answers; empty while it is with nobody. */
  String officer();

  /** When it was received. */
  Instant receivedAt();

  /** The kinds of acts that may be done now, in order. */
  List<String> next();

  /** The members that an act has or may have. */
  List<String> asked(String act);

  /** What may have been done about it, of a legal request; none of a query. */
  default List<String> deeds() {
    return List.of();
  }

  /** Whether an act must have a member. */
  boolean needs(String act, String member);

  /** The roles of the desk that may do an act. */
  List<String> roles(String act);

  /**
   * Whether an officer may do an act that the case allows.
   *
   * @param enteredBy who put the case on record; nothing where that is not known
   */
  boolean mayDo(String act, Optional<String> enteredBy, String officer);

  /** Why an officer may not do an act on what the officer entered. */
  default String ownEntry(String act) {
    return "queries.order-own";
  }

  /** The word of another officer that an act would confirm; nothing where it confirms none. */
  Optional<WordOfTwo> word(String act, Map<String, @Nullable Object> given);

  /** The number of the query that it repeats, by the word of one officer or of two. */
  default Optional<String> repeated() {
    return Optional.empty();
  }

  /** What is said to be of another record, as the domain tells it. */
  List<Map<String, Object>> takenBack();

  /** The places of the acts of which an officer may say that they are of another record. */
  List<Integer> takeable(String officer);

  /** What an act changes in the lists beside where the case stands: what was typed at entry. */
  default Map<String, Object> moved(String act, String by) {
    return Map.of();
  }

  /**
   * Whether the words of an answer read like an acknowledgement: a hint to who reads it.
   *
   * @param act its place among the acts, from one on
   */
  default boolean isDoubtful(int act) {
    return false;
  }

  /** Who entered or confirmed a correction of what was typed at entry, also one that waits. */
  List<String> correctedBy();

  /** Whether an examination moved a day of an order that was over. */
  default boolean isDayMoved() {
    return false;
  }

  /** Who answered or met it; nothing where that does not stand. */
  Optional<String> settledBy();

  /** The classes of the record by all that it was taken for, by which it is kept. */
  List<String> recordClasses();

  /** What it was taken for that has no class by default, but that which the department sets. */
  List<String> unclassed();

  /** The day of the last act, once nothing is left to do. */
  Optional<LocalDate> closedOn();

  /**
   * The case after an act.
   *
   * @throws ProblemException with every reason against it
   */
  DeskCase after(Map<String, @Nullable Object> act);

  /** Who answers, by when, and whether that was met. */
  Decision<?> decided(DeskRules rules, Instant asOf);

  /** The last moment of what is next; nothing where nothing is due, or none is known. */
  Optional<Instant> due(DeskRules rules, Instant asOf);

  /** Whether something may be due and it is not known by when. */
  default boolean isDueOpen(DeskRules rules, Instant asOf) {
    return closedOn().isEmpty()
        && due(rules, asOf).isEmpty()
        && !(decided(rules, asOf).ruling() instanceof Ruling.Answer<?>);
  }

  /** What may be told to anybody of it. */
  Optional<Message> statement(DeskRules rules, Instant asOf);

  /** The tree of a record: what was received, and its acts. */
  static Map<String, Object> tree(
      String part, Map<String, @Nullable Object> received, List<?> acts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Optional.ofNullable(received.get(part)).ifPresent(given -> tree.put(part, given));
    tree.put("acts", acts);
    return tree;
  }
}
