package org.govsm.portal.assessments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.JoinedFacts;
import org.govsm.governance.facts.KeptFacts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Facts service: records and finds what a department says of itself. */
public record FactsService(
    DepartmentFacts others, List<RecordPart> records, ContractNames contracts, Clock clock) {

  private static final Message KEPT = Message.of("facts.kept-records");
  private static final Message OTHERWISE = Message.of("facts.kept-otherwise");

  private static final String PEOPLE = "people";

  /** A document is read into memory, where it takes some twenty times its length. */
  private static final long MOST_BYTES =
      Math.min(16L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 64);

  /**
   * Refuses a document that is too large to be read.
   *
   * @throws ProblemException with status 413
   */
  public static void requireSize(long bytes) {
    if (bytes > MOST_BYTES) {
      throw ProblemException.of(
          413, Message.of("facts-page.too-large").with("most", MOST_BYTES / 1024));
    }
  }

  /** What is kept as records, of which nobody states that there is none. */
  List<RecordPart> kept(Transaction tx, String department) {
    return records.stream().filter(part -> part.isKept(tx, department)).toList();
  }

  /** The document as it is now. */
  public RecordedFacts current(Transaction tx, String department) {
    Optional<FactsVersion> newest = new FactsVersions(tx).newest(DepartmentIds.require(department));
    return new RecordedFacts(
        department,
        newest,
        newest
            .map(version -> new FactsVersions(tx).document(version))
            .orElseGet(LinkedHashMap::new));
  }

  /** The document of a version; empty where there is no such version. */
  public Map<String, @Nullable Object> document(Transaction tx, String department, int version) {
    FactsVersions versions = new FactsVersions(tx);
    return versions.page(DepartmentIds.require(department), version - 1L, 1).stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .map(versions::document)
        .orElseGet(LinkedHashMap::new);
  }

  /** What is kept of the department outside its document, such as its accounts. */
  public Map<String, @Nullable Object> elsewhere(Transaction tx, String department) {
    return others.tree(tx, DepartmentIds.require(department), clock.instant());
  }

  /**
   * Versions of the document, the oldest first.
   *
   * @param after the version that is known already; 0 for the first page
   * @return the versions; fewer than the limit when there are no more
   */
  public List<FactsVersion> page(Transaction tx, String department, long after, int limit) {
    return new FactsVersions(tx).page(DepartmentIds.require(department), after, limit);
  }

  /**
   * Records the whole document. One that says what the newest says already makes no version.
   *
   * @param expected the version that the author saw; 0 for none
   * @param document the tree of facts, without what is kept elsewhere
   * @throws ProblemException with every fault; what looks like a secret is refused without being
   *     repeated
   * @throws org.govsm.portal.store.StoreRefusal if the document is in another version by now
   */
  public RecordedFacts record(
      Transaction tx,
      String department,
      int expected,
      Map<String, ? extends @Nullable Object> document,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    Instant now = clock.instant();
    refuseFaults(tx, department, document, now);
    refuseShuttingOut(document, by, now);
    RecordedFacts before = current(tx, department);
    boolean same =
        before
            .stored()
            .filter(version -> version.version() == expected)
            .filter(version -> version.digest().equals(CanonicalForm.digest(document)))
            .isPresent();
    if (!same) {
      new FactsVersions(tx).record(department, expected, document, now, by.actor());
    }
    return current(tx, department);
  }

  /** Whoever left, or is of an agency, corrects nothing: nobody shuts themselves out by a slip. */
  private static void refuseShuttingOut(
      Map<String, ? extends @Nullable Object> document, Caller by, Instant now) {
    if (by.isOnePerson() && PostHolders.isGone(document, by.actor(), now)) {
      throw ProblemException.of(Faults.at("/" + PEOPLE, "facts.own-leaving"));
    } else if (by.isOnePerson() && PostHolders.isOfAgency(document, by.actor())) {
      throw ProblemException.of(Faults.at("/" + PEOPLE, "facts.own-agency"));
    }
  }

  /** What stands here is checked together with what is kept elsewhere: parts refer to others. */
  private void refuseFaults(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> document,
      Instant now) {
    List<InputFault> faults = new ArrayList<>(Elsewhere.faults(document));
    faults.addAll(besideRecords(tx, department, document, now));
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(others.tree(tx, department, now));
    Map<String, @Nullable Object> before = current(tx, department).document();
    faults.addAll(otherwise(before, document, kept, now));
    faults.addAll(FactRemarks.faults(before, document));
    kept.keySet().removeAll(KeptFacts.members());
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(kept);
    whole.putAll(Elsewhere.without(document));
    Facts.entered(whole, kept.keySet(), now)
        .fold(facts -> ofNoContract(tx, department, facts), found -> found)
        .forEach(faults::add);
    ProblemException.unlessNone(faults);
  }

  /** People are named as under a contract that there is; what stands so already is left. */
  private List<InputFault> ofNoContract(Transaction tx, String department, Facts facts) {
    Map<String, @Nullable Object> before = current(tx, department).document();
    Set<String> stood =
        before.get(PEOPLE) instanceof List<?> people
            ? people.stream()
                .filter(Map.class::isInstance)
                .map(one -> String.valueOf(((Map<?, ?>) one).get("contract")))
                .collect(Collectors.toSet())
            : Set.of();
    return contracts.against(tx, department, facts.each(PEOPLE), stood);
  }

  /** What is kept is not stated anew otherwise. */
  private static List<InputFault> otherwise(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> document,
      Map<String, @Nullable Object> kept,
      Instant now) {
    Map<String, @Nullable Object> single = new LinkedHashMap<>(kept);
    single.keySet().retainAll(KeptFacts.members());
    return KeptFacts.contradicted(document, single, Moments.day(now)).stream()
        .filter(way -> !Objects.equals(at(before, way), at(document, way)))
        .map(way -> new InputFault("/" + way.replace('.', '/'), "facts.kept-otherwise", OTHERWISE))
        .toList();
  }

  private static @Nullable Object at(Map<?, ?> tree, String way) {
    String[] steps = way.split("\\.", 2);
    @Nullable Object below = tree.get(steps[0]);
    return steps.length == 2 && below instanceof Map<?, ?> more ? at(more, steps[1]) : below;
  }

  /** That there is nothing, or how many there are, is not stated anew of what is kept. */
  private List<InputFault> besideRecords(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> document,
      Instant now) {
    Set<String> lists =
        records.stream().flatMap(part -> part.lists().stream()).collect(Collectors.toSet());
    Map<String, @Nullable Object> before = current(tx, department).document();
    List<String> stated =
        JoinedFacts.givingWay(document, lists).stream()
            .filter(
                name ->
                    !before.containsKey(name)
                        || !Objects.equals(before.get(name), document.get(name)))
            .toList();
    if (stated.isEmpty()) {
      return List.of();
    }
    Set<String> kept = keptLists(tx, department, now);
    return JoinedFacts.givingWay(document, kept).stream()
        .filter(stated::contains)
        .map(name -> new InputFault("/" + name, "facts.kept-records", KEPT))
        .toList();
  }

  private Set<String> keptLists(Transaction tx, String department, Instant now) {
    long head = tx.events().head(department).map(ChainHead::seq).orElse(0L);
    return JudgedRecords.of(tx, records, department, new RecordLimit(head, now), false)
        .facts()
        .lists()
        .entrySet()
        .stream()
        .filter(list -> !list.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
