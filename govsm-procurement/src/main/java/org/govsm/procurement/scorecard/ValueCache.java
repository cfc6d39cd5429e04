package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/**
 * Values that were read already. Terms that leave something open are scored once for each reading
 * of it, and most values are the same each time.
 */
public final class ValueCache {

  private final Map<List<Object>, Read> values = new HashMap<>();
  private final Map<String, Known> posts = new HashMap<>();
  private final Map<Instant, CountedAccounts> accounts = new HashMap<>();
  private final Map<List<Object>, List<Scorecard>> cards = new HashMap<>();

  /** Makes an empty memory. */
  public ValueCache() {}

  Read read(List<Object> what, Supplier<Read> reader) {
    Read known = values.get(what);
    if (known == null) {
      known = reader.get();
      values.put(what, known);
    }
    return known;
  }

  /** Scorecards do not depend on how deductions are stacked and rounded. */
  List<Scorecard> cards(
      Terms terms, List<BillingPeriod> periods, Instant knownBy, Supplier<List<Scorecard>> scorer) {
    List<Object> what = List.of(terms.measured(), periods, knownBy);
    List<Scorecard> known = cards.get(what);
    if (known == null) {
      known = scorer.get();
      cards.put(what, known);
    }
    return known;
  }

  /** The accounts that were read, as known by an instant. */
  CountedAccounts accounts(Instant knownBy) {
    return accounts.computeIfAbsent(knownBy, instant -> new CountedAccounts());
  }

  /** The posts of a platform, as known last: periods are scored one after the other. */
  PostIndex posts(Scope scope, String platform) {
    List<Object> what = List.of(scope.knownBy(), scope.sources());
    Known known = posts.get(platform);
    if (known == null || !known.what().equals(what)) {
      posts.remove(platform);
      known = new Known(what, PostIndex.of(scope, platform));
      posts.put(platform, known);
    }
    return known.index();
  }

  private record Known(List<Object> what, PostIndex index) {}

  /** Values, what they were made of, and what is to be known of them. */
  record Read(List<Measured> values, Trail trail, List<Message> notes) {}
}
