package org.govsm.portal.rti;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.EntryCorrections.Step;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Entry of a request: what was typed when it was put on record, by its members. Two officers
 * correct it, and what was typed first stays on record beside.
 */
final class RtiEntry {

  /** The act by which one officer enters a correction. */
  static final String CORRECTED = "corrected";

  /** The act by which another officer confirms it: from then on it counts. */
  static final String CONFIRMED = "correction-confirmed";

  /** The part of the content with what was typed first of members that were corrected. */
  static final String ENTERED = "entered";

  /** The part of the content with a correction that waits: by whom, and the entry by it. */
  static final String CORRECTION = "correction";

  /** The member of a confirmation with the entry as it is from then on. */
  static final String ENTRY = "entry";

  static final String RECEIVED = "received";
  static final String URGENT = "urgentAt";
  static final String KIND = "subjectKind";
  static final String SUBJECT = "subject";
  static final String FEE = "fee";
  static final String BY = "by";

  /** Says that it concerns no life or liberty after all. */
  static final String NOT_URGENT = "notUrgent";

  static final List<String> MEMBERS = List.of(RECEIVED, URGENT, KIND, SUBJECT, FEE);

  private RtiEntry() {}

  /** Whether an act is about what was typed at entry, and nothing was done by it. */
  static boolean isOf(String act) {
    return act.equals(CORRECTED) || act.equals(CONFIRMED);
  }

  /** The entry as it is known now. */
  static Map<String, Object> now(StoredRti one) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(RECEIVED, one.received().toString());
    entry.put(URGENT, one.urgentAt().map(Instant::toString).orElse(""));
    entry.put(KIND, one.subjectKind());
    entry.put(SUBJECT, one.subject());
    entry.put(FEE, String.valueOf(one.content().getOrDefault(FEE, RtiService.NOT_PAID)));
    return entry;
  }

  /** The entry as it was typed first. */
  static Map<String, Object> entered(StoredRti one) {
    Map<String, Object> entry = now(one);
    entry.putAll(typedFirst(one));
    return entry;
  }

  /** Who entered the correction that waits for another officer; nothing where none waits. */
  static Optional<String> correctedBy(StoredRti one) {
    return Optional.ofNullable(one.part(CORRECTION).get(BY)).map(String::valueOf);
  }

  /** What was typed first of what was corrected since, by its members. */
  static Map<String, Object> typedFirst(StoredRti one) {
    return said(one.part(ENTERED));
  }

  /** The entry by the correction that waits, by its members; empty where none waits. */
  static Map<String, Object> typedAnew(StoredRti one) {
    Map<String, @Nullable Object> waiting = one.part(CORRECTION);
    return waiting.isEmpty() ? Map.of() : said(StoredTree.tree(waiting, ENTRY));
  }

  /** The members of an entry that something says. */
  static Map<String, Object> said(Map<String, ? extends @Nullable Object> content) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (String name : MEMBERS) {
      Optional.ofNullable(content.get(name)).ifPresent(one -> said.put(name, one));
    }
    return said;
  }

  /** The corrections among acts, each as the step that it is; nothing for any other act. */
  static EntryCorrections corrections(List<Optional<Step>> acts) {
    return EntryCorrections.of("rti", MEMBERS, acts, act -> act);
  }

  /** The corrections among the acts of a request. */
  static EntryCorrections ofActs(List<RtiAct> acts) {
    return corrections(
        acts.stream().map(act -> step(act.kind(), act.content(), act.madeAt())).toList());
  }

  /** The step of a correction that an act is. */
  static Optional<Step> step(
      String act, Map<String, ? extends @Nullable Object> content, Instant at) {
    if (!isOf(act)) {
      return Optional.empty();
    }
    Map<String, Object> given = said(content);
    if (content.get(NOT_URGENT) != null) {
      given.put(URGENT, "");
    }
    ActTime time = new ActTime(new IndianMoment(Moments.inIndia(at)), Optional.empty());
    String by = String.valueOf(content.get(BY));
    return Optional.of(new Step(act.equals(CONFIRMED), by, time, given));
  }
}
