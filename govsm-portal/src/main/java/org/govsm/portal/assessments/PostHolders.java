package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.governance.account.People;
import org.govsm.governance.account.RecordedPeople;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Post holders: who has left the post by what a department says of its people. */
public final class PostHolders {

  /** By the digest of a version, which is never changed: each act of a department asks. */
  private static final LruCache<String, People> VERSIONS = new LruCache<>(200);

  /** By all versions, as who recorded each decides what counts. */
  private static final LruCache<List<FactsVersion>, People> COUNTING = new LruCache<>(200);

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
    FactsVersions versions = new FactsVersions(tx);
    List<FactsVersion> all = versions.page(department, 0, Integer.MAX_VALUE);
    return COUNTING.of(all, () -> counting(tx, versions, all));
  }

  private static People counting(
      Transaction tx, FactsVersions versions, List<FactsVersion> oldestFirst) {
    Map<String, Optional<String>> officers = new HashMap<>();
    RecordedPeople people = RecordedPeople.none();
    for (FactsVersion one : oldestFirst) {
      people =
          people.after(
              versions.document(one),
              officers.computeIfAbsent(one.recordedBy(), id -> Recorder.officer(tx, id)),
              one.recordedAt());
    }
    return people.people();
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
