package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.governance.account.People;
import org.govsm.governance.account.RecordedPeople;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Post holders: who has left the post by what a department says of its people. */
public final class PostHolders {

  /** By the digest of a version, which is never changed: each act of a department asks. */
  private static final LruCache<String, People> VERSIONS = new LruCache<>(200);

  /** By the head of the chain, which another version changes. */
  private static final LruCache<ChainHead, People> HEADS = new LruCache<>(200);

  /** By all versions, as who recorded each decides what counts. */
  private static final LruCache<List<FactsVersion>, RecordedPeople> RECORDED = new LruCache<>(100);

  private PostHolders() {}

  /** Whether a person has left the post in a department; false of somebody it does not list. */
  public static boolean isGone(Transaction tx, String department, String person, Instant at) {
    return people(tx, department).isGone(person, at);
  }

  /** Whether a person is of an agency by what a department says; false of one it does not list. */
  public static boolean isOfAgency(Transaction tx, String department, String person) {
    return people(tx, department).isOfAgency(person);
  }

  /** The people whom a department lists, as they count by who recorded it. */
  public static People people(Transaction tx, String department) {
    return tx.events()
        .head(department)
        .map(head -> HEADS.of(head, () -> recorded(tx, department).people()))
        .orElseGet(() -> RecordedPeople.none().people());
  }

  /** Those of all versions; where all but the last are known, that one alone is read. */
  private static RecordedPeople recorded(Transaction tx, String department) {
    List<FactsVersion> all = new FactsVersions(tx).page(department, 0, Integer.MAX_VALUE);
    if (all.isEmpty()) {
      return RecordedPeople.none();
    }
    int last = all.size() - 1;
    return RECORDED.of(
        all,
        () ->
            RECORDED
                .find(all.subList(0, last))
                .map(before -> after(tx, before, all.subList(last, all.size())))
                .orElseGet(() -> after(tx, RecordedPeople.none(), all)));
  }

  private static RecordedPeople after(
      Transaction tx, RecordedPeople before, List<FactsVersion> versions) {
    RecordedPeople people = before;
    for (FactsVersion one : versions) {
      people =
          people.after(
              new FactsVersions(tx).document(one),
              Recorder.officer(tx, one.recordedBy()),
              one.recordedAt());
    }
    return people;
  }

  private static People people(FactsVersions versions, FactsVersion one) {
    return VERSIONS.of(one.digest(), () -> listed(versions.document(one)));
  }

  /** The version since which something holds of the people, in all that followed too. */
  public static Optional<FactsVersion> since(
      Transaction tx, String department, Predicate<People> holds) {
    FactsVersions versions = new FactsVersions(tx);
    List<FactsVersion> newestFirst =
        new ArrayList<>(versions.page(department, 0, Integer.MAX_VALUE));
    Collections.reverse(newestFirst);
    Optional<FactsVersion> since = Optional.empty();
    for (FactsVersion one : newestFirst) {
      if (!holds.test(people(versions, one))) {
        return since;
      }
      since = Optional.of(one);
    }
    return since;
  }

  /** Whether a person is of an agency by a document of facts. */
  static boolean isOfAgency(Map<String, ? extends @Nullable Object> document, String person) {
    return listed(document).isOfAgency(person);
  }

  /** Whether a person has left the post by a document of facts. */
  static boolean isGone(
      Map<String, ? extends @Nullable Object> document, String person, Instant at) {
    return listed(document).isGone(person, at);
  }

  private static People listed(Map<String, ? extends @Nullable Object> document) {
    @Nullable Object people = document.get("people");
    return People.of(
        Facts.fromPlain(people == null ? Map.of() : Map.of("people", people))
            .fold(facts -> facts, faults -> Facts.fromPlain(Map.of()).orThrow()));
  }
}
