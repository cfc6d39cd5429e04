package org.govsm.procurement.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.procurement.measurement.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Readings about their subject by its one name, of the accounts that count. Those of one subject
 * come together, so what was found of one is not worked out again for the next.
 */
final class CountedReadings implements Consumer<Reading> {

  private final Scope scope;
  private final CountedAccounts accounts;
  private final List<String> sources;
  private final Consumer<Reading> sink;
  private final Recorded recorded;
  private final LastLearnt learnt;
  private @Nullable Reading last;
  private boolean asWritten;
  private @Nullable Boolean counts;

  CountedReadings(Scope scope, Recorded recorded, Consumer<Reading> sink) {
    this.scope = scope;
    this.recorded = recorded;
    this.sink = sink;
    learnt = scope.cache().learnt();
    accounts = scope.cache().accounts(scope.knownBy());
    sources = scope.sources();
  }

  @Override
  public void accept(Reading reading) {
    if (recorded == Recorded.DAYS) {
      learnt.addOfDays(reading);
    } else if (recorded == Recorded.EACH) {
      learnt.add(reading);
    }
    boolean again = isOfLast(reading);
    counts = again ? counts : null;
    Reading named = again && asWritten ? reading : named(reading);
    asWritten = named.equals(reading);
    last = reading;
    if (!sources.contains(reading.source()) || takes(reading, named)) {
      sink.accept(named);
    } else if (recorded == Recorded.BY_INDEX) {
      learnt.add(reading);
    }
  }

  /** Whether all that names and accounts go by is that of the reading before. */
  private boolean isOfLast(Reading reading) {
    return last != null
        && last.subject().equals(reading.subject())
        && last.account().equals(reading.account())
        && last.published().equals(reading.published())
        && (reading.published().isPresent() || last.from().equals(reading.from()))
        && last.zone().equals(reading.zone())
        && last.platform().equals(reading.platform());
  }

  private Reading named(Reading reading) {
    return scope.names().named(reading, post -> post(reading, post));
  }

  /** Before a post was known, what does not say when it went out was no reading of it. */
  private Optional<String> post(Reading reading, String written) {
    Optional<String> post = scope.cache().posts(scope, reading.platform()).named(written);
    if (post.isPresent() && reading.published().isEmpty()) {
      learnt.addUnsure();
    }
    return post;
  }

  private boolean takes(Reading reading, Reading named) {
    Boolean known = counts;
    if (known == null) {
      known =
          accounts.takes(scope, named, scope.names().owner(reading.platform(), reading.subject()));
      counts = known;
    }
    return known;
  }
}
