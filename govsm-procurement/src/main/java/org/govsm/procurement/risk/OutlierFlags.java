package org.govsm.procurement.risk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.govsm.core.money.Fraction;

/** Indicators of tenders, bidders and buyers that lie outside what the others show. */
final class OutlierFlags {

  private static final int LEAST_BIDS = 2;

  private final List<RedFlag> flags;
  private final List<RedFlagReport.NotJudged> open;
  private final List<Tendering> tenders;

  OutlierFlags(List<Tendering> tenders, List<RedFlag> flags, List<RedFlagReport.NotJudged> open) {
    this.tenders = tenders;
    this.flags = flags;
    this.open = open;
  }

  void find() {
    leads();
    unsuccessful();
    disqualified(RedFlagIndicator.R038, byBuyer());
    disqualified(RedFlagIndicator.R038, byBidder());
    variety();
  }

  /** Only where price alone decided and the lowest won. */
  private void leads() {
    Map<String, Fraction> leads = new TreeMap<>();
    for (Tendering tender : tenders) {
      if (tender.isByPrice().orElse(false)) {
        tender.lead().ifPresent(lead -> leads.put(tender.id(), lead));
      }
    }
    flag(RedFlagIndicator.R024, leads, true, about -> true);
    flag(RedFlagIndicator.R058, leads, false, about -> true);
  }

  /** Of the quarter of bidders with the most valid bids, those who win hardly any. */
  private void unsuccessful() {
    Map<String, Fraction> bids = new TreeMap<>();
    Map<String, Fraction> ratios = new TreeMap<>();
    count(tender -> tender.winner().isPresent(), Tendering.Offer::valid)
        .forEach(
            (bidder, tally) -> {
              bids.put(bidder, Fraction.of(tally.submitted));
              ratios.put(bidder, Fraction.of(tally.won).dividedBy(Fraction.of(tally.submitted)));
            });
    Optional<Fraction> many = Fences.of(bids.values()).map(Fences::third);
    flag(
        RedFlagIndicator.R025,
        ratios,
        true,
        bidder -> isMany(Optional.ofNullable(bids.get(bidder)), many));
  }

  private static boolean isMany(Optional<Fraction> bids, Optional<Fraction> least) {
    return bids.filter(own -> least.filter(many -> own.compareTo(many) >= 0).isPresent())
        .isPresent();
  }

  private Map<String, Tally> byBidder() {
    return count(tender -> true, offer -> true);
  }

  private Map<String, Tally> byBuyer() {
    Map<String, Tally> all = new TreeMap<>();
    for (Tendering tender : tenders) {
      Tally tally = all.computeIfAbsent(tender.buyer(), buyer -> new Tally());
      tally.processes++;
      for (Tendering.Offer offer : tender.offers()) {
        tally.submitted++;
        tally.out += offer.valid() ? 0 : 1;
      }
    }
    all.values().removeIf(tally -> tally.processes < LEAST_BIDS || tally.submitted == 0);
    return all;
  }

  private void disqualified(RedFlagIndicator indicator, Map<String, Tally> tallies) {
    Map<String, Fraction> ratios = new TreeMap<>();
    tallies.forEach(
        (about, tally) -> {
          if (tally.submitted >= LEAST_BIDS) {
            ratios.put(about, Fraction.of(tally.out).dividedBy(Fraction.of(tally.submitted)));
          }
        });
    flag(indicator, ratios, false, about -> true);
  }

  private void variety() {
    Map<String, Set<String>> items = new TreeMap<>();
    for (Tendering tender : tenders) {
      tender
          .winner()
          .filter(winner -> !tender.items().isEmpty())
          .ifPresent(
              winner ->
                  items.computeIfAbsent(winner, one -> new HashSet<>()).addAll(tender.items()));
    }
    Map<String, Fraction> kinds = new TreeMap<>();
    items.forEach((bidder, all) -> kinds.put(bidder, Fraction.of(all.size())));
    flag(RedFlagIndicator.R048, kinds, false, bidder -> true);
  }

  /** What a bidder or buyer did. */
  private static final class Tally {

    private int processes;
    private int submitted;
    private int won;
    private int out;
  }

  private Map<String, Tally> count(
      Predicate<Tendering> counted, Predicate<Tendering.Offer> submitted) {
    Map<String, Tally> all = new TreeMap<>();
    for (Tendering tender : tenders) {
      if (counted.test(tender)) {
        tender.offers().stream()
            .filter(submitted)
            .forEach(
                offer -> {
                  Tally tally = all.computeIfAbsent(offer.bidder(), one -> new Tally());
                  tally.submitted++;
                  tally.out += offer.valid() ? 0 : 1;
                  tally.won += tender.winner().equals(Optional.of(offer.bidder())) ? 1 : 0;
                });
      }
    }
    return all;
  }

  private void flag(
      RedFlagIndicator indicator,
      Map<String, Fraction> values,
      boolean low,
      Predicate<String> also) {
    Optional<Fences> fences = Fences.of(values.values());
    if (fences.isEmpty()) {
      open.add(new RedFlagReport.NotJudged(indicator, "", List.of()));
      return;
    }
    values.forEach(
        (about, value) -> {
          boolean outlies = low ? fences.get().isLow(value) : fences.get().isHigh(value);
          if (outlies && also.test(about)) {
            Fraction limit = low ? fences.get().lower() : fences.get().upper();
            flags.add(new RedFlag(indicator, about, value, Optional.of(limit)));
          }
        });
  }
}
