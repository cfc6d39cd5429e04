package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.MeasuredPeriods.Wanted;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.NeededMetrics;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Needed figures: of which metrics a period of a contract needs figures and has none in any file.
 * Looked up anew only after a file came in or was withdrawn, or the terms were amended.
 */
public final class NeededFigures {

  private static final int KNOWN = 20_000;
  private static final int NAMED = 4;
  private static final int PERIODS = 50_000;

  private final ContractService contracts;
  private final MetricDictionary dictionary;
  private final LruCache<Version, Map<String, Needs>> needing = new LruCache<>(KNOWN);
  private final LruCache<Key, Lack> known = new LruCache<>(PERIODS);
  private final LruCache<Key, Boolean> late = new LruCache<>(PERIODS);

  /** Version of the terms of a contract, which tells what its periods need. */
  private record Version(String contract, int version) {}

  private record Key(Version version, String period, LastImport last) {}

  /**
   * What a period needs.
   *
   * @param over each metric with its own days, where these are not those of the period
   * @param ofPosts those that are read of posts
   * @param sources whose figures count
   */
  private record Needs(
      Map<Metric, Optional<BillingPeriod>> over, Set<Metric> ofPosts, List<String> sources) {

    private static final Needs NOTHING = new Needs(Map.of(), Set.of(), List.of());

    private Wanted wanted(String contract, Metric metric, LastImport last) {
      return new Wanted(contract, metric, ofPosts.contains(metric), sources, last.number());
    }
  }

  NeededFigures(ContractService contracts, MetricDictionary dictionary) {
    this.contracts = contracts;
    this.dictionary = dictionary;
  }

  /**
   * What a period lacks.
   *
   * @param needed how many metrics it needs
   * @param missing those of which no figure is there
   */
  public record Lack(int needed, List<Metric> missing) {

    static final Lack NOTHING = new Lack(0, List.of());

    /** Keeps its own copy. */
    public Lack {
      missing = List.copyOf(missing);
    }

    /** Whether more is missing than is there: a certificate would say little. */
    public boolean isMost() {
      return 2 * missing.size() > needed;
    }
  }

  MetricDictionary dictionary() {
    return dictionary;
  }

  Optional<Terms> terms(Transaction tx, String contract) {
    return contracts.all(tx, List.of(contract)).stream().map(WrittenContract::terms).findFirst();
  }

  /** What a period of a contract lacks. */
  Lack lack(Transaction tx, String contract, int version, BillingPeriod period, LastImport last) {
    Version of = new Version(contract, version);
    return known.of(
        new Key(of, period.id(), last),
        () -> {
          Needs needs = needed(tx, of).getOrDefault(period.id(), Needs.NOTHING);
          List<Metric> missing = new ArrayList<>();
          needs
              .over()
              .forEach(
                  (metric, own) -> {
                    Wanted wanted = needs.wanted(contract, metric, last);
                    if (last.number() == 0
                        || !MeasuredPeriods.has(tx, wanted, own.orElse(period))) {
                      missing.add(metric);
                    }
                  });
          return missing.isEmpty() ? Lack.NOTHING : new Lack(needs.over().size(), missing);
        });
  }

  /**
   * Whether a figure that a period of a contract needs came after its freeze.
   *
   * @param freeze the first instant after it
   */
  boolean isLate(
      Transaction tx,
      DatedContract contract,
      BillingPeriod period,
      Instant freeze,
      LastImport last) {
    Version of = new Version(contract.id(), contract.version());
    return late.of(
        new Key(of, period.id(), last),
        () -> {
          Needs needs = needed(tx, of).getOrDefault(period.id(), Needs.NOTHING);
          return needs.over().entrySet().stream()
              .anyMatch(
                  need ->
                      MeasuredPeriods.hasLate(
                          tx,
                          needs.wanted(contract.id(), need.getKey(), last),
                          need.getValue().orElse(period),
                          freeze));
        });
  }

  /** What is missing of a period in words, where most of its figures are. */
  Optional<String> mostMissing(
      Transaction tx, WrittenContract contract, BillingPeriod period, Messages words) {
    LastImport last = new Imports(tx).last(contract.id());
    Lack lack = lack(tx, contract.id(), contract.stored().version(), period, last);
    return lack.isMost() ? Optional.of(said(lack.missing(), words)) : Optional.empty();
  }

  /** What is missing in words; of many platforms the first ones, and how many more. */
  String said(List<Metric> missing, Messages words) {
    List<String> said = NeededMetrics.said(missing, dictionary, words);
    return said.size() <= NAMED
        ? String.join("; ", said)
        : words.say(
            Message.of("needed.more")
                .with("some", String.join("; ", said.subList(0, NAMED)))
                .with("count", said.size() - NAMED));
  }

  /** Whether most figures of a period are missing, by its id. */
  boolean lacksMost(Transaction tx, CertifiedContract one, String period) {
    LastImport last = new Imports(tx).last(one.id());
    return terms(tx, one.id())
        .flatMap(terms -> terms.period(period))
        .filter(found -> lack(tx, one.id(), one.version(), found, last).isMost())
        .isPresent();
  }

  private Map<String, Needs> needed(Transaction tx, Version version) {
    return needing.of(
        version, () -> terms(tx, version.contract()).map(this::needed).orElseGet(Map::of));
  }

  /** Periods that need the same share one list. */
  private Map<String, Needs> needed(Terms terms) {
    List<String> sources = terms.payment().sources();
    Map<Needs, Needs> shared = new HashMap<>();
    Map<String, Needs> all = new HashMap<>();
    for (BillingPeriod period : terms.periods()) {
      Needs needs =
          new Needs(
              NeededMetrics.over(terms, period, dictionary),
              NeededMetrics.ofPosts(terms, period, dictionary),
              sources);
      all.put(period.id(), shared.computeIfAbsent(needs, same -> same));
    }
    return all;
  }
}
