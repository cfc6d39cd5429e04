package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Values that were read already. Terms that leave something open are scored once for each reading
 * of it, and most values are the same each time.
 */
public final class ValueCache {

  private final Map<List<Object>, Read> values = new HashMap<>();
  private final Map<String, Known> posts = new HashMap<>();
  private final Map<Instant, CountedAccounts> accounts = new HashMap<>();
  private final Map<List<Object>, List<Scorecard>> cards = new HashMap<>();
  private final Map<List<Object>, UsedFigures> figures = new HashMap<>();
  private final Map<Object, Object> measured = new HashMap<>();
  private final Map<String, Operand> spent = new HashMap<>();
  private @Nullable Terms first;

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
    List<Object> what = List.of(measured(terms), periods, knownBy);
    List<Scorecard> known = cards.get(what);
    if (known == null) {
      known = scorer.get();
      cards.put(what, known);
    }
    return known;
  }

  /** One object for all terms that measure the same; the trees of one alone need no comparison. */
  private Object measured(Terms terms) {
    Terms only = first;
    if (only == null || only == terms && measured.isEmpty()) {
      first = terms;
      return this;
    }
    if (measured.isEmpty()) {
      measured.put(only.measured(), this);
    }
    return measured.computeIfAbsent(terms.measured(), tree -> new Object());
  }

  /** The operand of a metric of the contract that is paid at actuals. */
  Operand account(String metric) {
    return spent.computeIfAbsent(metric, Operand::account);
  }

  /** The figures of accounts that a metric is compared by. */
  UsedFigures figures(Scope scope, Metric metric) {
    List<Object> what = List.of(metric, scope.period(), scope.knownBy(), scope.sources());
    UsedFigures known = figures.get(what);
    if (known == null) {
      known = UsedFigures.ofAccounts(scope, metric);
      figures.put(what, known);
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
