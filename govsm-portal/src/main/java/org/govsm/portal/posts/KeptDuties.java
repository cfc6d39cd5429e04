package org.govsm.portal.posts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.account.People;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.post.StatedDuties;
import org.govsm.portal.assessments.FactsVersion;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.assessments.PostHolders;
import org.govsm.portal.assessments.Recorder;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Kept duties: those that the facts of a department give or part, by all versions of them. */
final class KeptDuties {

  /** By the digest of a version, which is never changed: each act of a department asks. */
  private static final LruCache<String, Said> SAID = new LruCache<>(4_000);

  /** What a version says of posts. */
  private record Said(List<Map<String, @Nullable Object>> duties, boolean apart) {}

  private KeptDuties() {}

  static StatedDuties of(Transaction tx, String department) {
    FactsVersions versions = new FactsVersions(tx);
    boolean none =
        versions
            .newest(department)
            .filter(one -> !said(versions, one).duties().isEmpty())
            .isEmpty();
    if (none) {
      return StatedDuties.none();
    }
    People people = PostHolders.people(tx, department);
    Map<String, Optional<String>> officers = new HashMap<>();
    StatedDuties duties = StatedDuties.none();
    for (FactsVersion one : versions.page(department, 0, Integer.MAX_VALUE)) {
      duties =
          duties.after(
              said(versions, one).duties(),
              officers
                  .computeIfAbsent(one.recordedBy(), id -> Recorder.officer(tx, id))
                  .filter(by -> new WordOfTwo(by, one.recordedAt()).counts(people)));
    }
    return duties;
  }

  /** Whether a version stated that nobody clears their own post, whatever later ones say. */
  static boolean wasApart(Transaction tx, String department) {
    FactsVersions versions = new FactsVersions(tx);
    return versions.page(department, 0, Integer.MAX_VALUE).stream()
        .anyMatch(one -> said(versions, one).apart());
  }

  private static Said said(FactsVersions versions, FactsVersion one) {
    return SAID.of(
        one.digest(),
        () -> {
          Map<String, @Nullable Object> facts = versions.document(one);
          return new Said(StatedDuties.in(facts), ClearancePolicy.isApart(facts));
        });
  }
}
