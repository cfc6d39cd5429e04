package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.Map;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Post holders: who has left the post by what a department says of its people. */
public final class PostHolders {

  /** By the digest of a version, which is never changed: each act of a department asks. */
  private static final LruCache<String, People> VERSIONS = new LruCache<>(200);

  private PostHolders() {}

  /** Whether a person has left the post in a department; false of somebody it does not list. */
  public static boolean isGone(Transaction tx, String department, String person, Instant at) {
    FactsVersions versions = new FactsVersions(tx);
    return versions
        .newest(department)
        .map(one -> VERSIONS.of(one.digest(), () -> listed(versions.document(one))))
        .filter(people -> people.isGone(person, at))
        .isPresent();
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
