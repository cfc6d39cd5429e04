package org.govsm.procurement.risk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;

/** Indicators that one tender shows by itself. */
final class ProcessFlags {

  private static final long SHORT = 15;

  private final List<RedFlag> flags;
  private final List<RedFlagReport.NotJudged> open;

  ProcessFlags(List<RedFlag> flags, List<RedFlagReport.NotJudged> open) {
    this.flags = flags;
    this.open = open;
  }

  void of(Tendering tender) {
    List<BiConsumer<ProcessFlags, Tendering>> all =
        List.of(
            ProcessFlags::shortTime,
            ProcessFlags::oneBid,
            ProcessFlags::onePrice,
            ProcessFlags::lateWinner,
            ProcessFlags::allOthersOut,
            ProcessFlags::lowestOut);
    all.forEach(indicator -> indicator.accept(this, tender));
  }

  private void shortTime(Tendering tender) {
    if (lacks(
        RedFlagIndicator.R003,
        tender,
        Map.of("open", tender.isOpen(), "published", tender.published(), "closes", tender.closes()),
        tender.isOpen().filter(open -> !open).isPresent())) {
      return;
    }
    long days =
        ChronoUnit.DAYS.between(tender.published().orElseThrow(), tender.closes().orElseThrow());
    long least = tender.leastDays().orElse(SHORT);
    if (days < least) {
      flag(RedFlagIndicator.R003, tender, days, Optional.of(Fraction.of(least)));
    }
  }

  private void oneBid(Tendering tender) {
    if (!lacks(
            RedFlagIndicator.R018,
            tender,
            Map.of("open", tender.isOpen()),
            tender.isOpen().filter(open -> !open).isPresent())
        && tender.offers().size() == 1) {
      flag(RedFlagIndicator.R018, tender, 1, Optional.empty());
    }
  }

  private void onePrice(Tendering tender) {
    Map<Money, Integer> bidders = new LinkedHashMap<>();
    tender.offers().stream()
        .flatMap(offer -> offer.price().stream())
        .forEach(price -> bidders.merge(price, 1, Integer::sum));
    int most = bidders.values().stream().max(Comparator.naturalOrder()).orElse(0);
    if (most > 1) {
      flag(RedFlagIndicator.R028, tender, most, Optional.empty());
    } else if (tender.offers().stream().anyMatch(offer -> offer.price().isEmpty())) {
      notJudged(RedFlagIndicator.R028, tender, List.of("price"));
    }
  }

  /** Where the winner is not known, a closing that is known of every bid is not what is missing. */
  private void lateWinner(Tendering tender) {
    boolean all = tender.offers().stream().allMatch(offer -> offer.late().isPresent());
    Optional<Boolean> late =
        tender.winner().isEmpty() && all
            ? Optional.of(false)
            : tender.winning().flatMap(Tendering.Offer::late);
    if (!lacks(
            RedFlagIndicator.R030, tender, Map.of("winner", tender.winner(), "late", late), false)
        && late.orElseThrow()) {
      flag(RedFlagIndicator.R030, tender, 1, Optional.empty());
    }
  }

  private void allOthersOut(Tendering tender) {
    if (lacks(RedFlagIndicator.R035, tender, Map.of("winner", tender.winner()), false)) {
      return;
    }
    List<Tendering.Offer> valid = tender.valid();
    int out = tender.offers().size() - valid.size();
    if (valid.size() == 1
        && tender.winner().equals(Optional.of(valid.get(0).bidder()))
        && out >= 1) {
      flag(RedFlagIndicator.R035, tender, out, Optional.empty());
    }
  }

  private void lowestOut(Tendering tender) {
    boolean other = tender.isByPrice().filter(price -> !price).isPresent();
    if (lacks(
            RedFlagIndicator.R036,
            tender,
            Map.of("byPrice", tender.isByPrice(), "winner", tender.winner()),
            other)
        || tender.isByPrice().isEmpty()) {
      return;
    }
    Optional<Tendering.Offer> lowest =
        tender.offers().stream()
            .filter(offer -> offer.price().isPresent())
            .min(
                Comparator.comparing((Tendering.Offer offer) -> offer.price().orElseThrow())
                    .thenComparing(offer -> !offer.valid()));
    if (lowest.filter(offer -> !offer.valid()).isPresent()) {
      flag(RedFlagIndicator.R036, tender, 1, Optional.empty());
    } else if (tender.offers().stream().anyMatch(o -> o.price().isEmpty() && !o.valid())) {
      notJudged(RedFlagIndicator.R036, tender, List.of("price"));
    }
  }

  /** Whether it cannot be judged, or does not apply; what is missing is said once. */
  private boolean lacks(
      RedFlagIndicator indicator,
      Tendering tender,
      Map<String, Optional<?>> needed,
      boolean doesNotApply) {
    if (doesNotApply) {
      return true;
    }
    List<String> missing = new ArrayList<>();
    needed.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            missing.add(name);
          }
        });
    if (!missing.isEmpty()) {
      notJudged(indicator, tender, missing.stream().sorted().toList());
    }
    return !missing.isEmpty();
  }

  private void notJudged(RedFlagIndicator indicator, Tendering tender, List<String> missing) {
    open.add(new RedFlagReport.NotJudged(indicator, tender.id(), missing));
  }

  private void flag(
      RedFlagIndicator indicator, Tendering tender, long value, Optional<Fraction> limit) {
    flags.add(new RedFlag(indicator, tender.id(), Fraction.of(value), limit));
  }
}
