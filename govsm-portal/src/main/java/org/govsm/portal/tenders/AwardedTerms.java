package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Law;
import org.govsm.portal.requirements.RequirementTerms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.tender.PublicationCheck;
import org.jspecify.annotations.Nullable;

/**
 * Awarded terms: the terms of the requirement with the bidder who was awarded, its part of the
 * quantities, and the award with share and sum. The contract value is left open: it is before GST,
 * and a bid is compared with taxes.
 */
public final class AwardedTerms {

  private static final int MOST = 200;

  private final TenderLaw law;

  /** Over the law of a day. */
  public AwardedTerms(BiFunction<Transaction, LocalDate, Law> laws) {
    this.law = new TenderLaw(laws);
  }

  /** Awards of a department: titles by TENDER/BID, one for each part of an order. */
  public Map<String, String> titles(Transaction tx, String department, Messages words) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (StoredTender one : new Tenders(tx).published(department, "", MOST)) {
      for (Allocation part : parts(tx, one)) {
        titles.put(one.id() + "/" + part.bid(), one.named(words.language()) + " – " + part.bid());
      }
    }
    return titles;
  }

  private List<Allocation> parts(Transaction tx, StoredTender one) {
    return awarded(tx, law, one).map(AwardedTerms::parts).orElse(List.of());
  }

  /** Who got a part of the order; nobody where no award stands. */
  public Set<String> suppliers(Transaction tx, StoredTender one) {
    Set<String> suppliers = new TreeSet<>();
    awarded(tx, law, one)
        .ifPresent(
            now ->
                parts(now)
                    .forEach(
                        part ->
                            now.comparison()
                                .bid(part.bid())
                                .ifPresent(bid -> suppliers.add(bid.bidder().id()))));
    return suppliers;
  }

  /** Whether an officer decided on the time to bid with the publication, as the law stood then. */
  public boolean isTimeDecided(Transaction tx, StoredTender one, AwardRecord record) {
    return record.tender().acts().stream()
        .findFirst()
        .map(act -> law.book(tx, one.department(), record.tender(), Moments.day(act.at())))
        .map(book -> PublicationCheck.of(book, ServiceCatalogue.shipped()))
        .filter(check -> check.isTimeDecided(record.tender()))
        .isPresent();
  }

  /** The parts of an order that was awarded. */
  static List<Allocation> parts(Evaluated awarded) {
    return awarded.preference().found().map(PreferenceReport::allocations).orElse(List.of());
  }

  /** What was awarded, by the law of the day of the award; nothing where no award stands. */
  static Optional<Evaluated> awarded(Transaction tx, TenderLaw law, StoredTender one) {
    AwardRecord record = new Awards(tx).record(one);
    return record
        .award()
        .map(AwardAct::at)
        .map(
            at -> {
              RuleBook book = book(tx, law, one, record, at);
              String version = String.join(" ", one.id(), one.digest(), book.digest());
              return tx.derived(
                  one.department(),
                  Evaluated.class,
                  version,
                  () -> Evaluated.of(tx, one, record, book, at));
            });
  }

  /** What was awarded by a record, as it is or as it was once. */
  static Optional<Evaluated> awarded(
      Transaction tx, TenderLaw law, StoredTender one, AwardRecord record) {
    return record
        .award()
        .map(AwardAct::at)
        .map(at -> Evaluated.of(tx, one, record, book(tx, law, one, record, at), at));
  }

  /** The book by which what was awarded is judged. */
  static RuleBook book(
      Transaction tx, TenderLaw law, StoredTender one, AwardRecord record, Instant at) {
    return law.book(tx, one.department(), record.tender(), Moments.day(at));
  }

  /** The terms of one part of an order; nothing where there is no such award. */
  public Optional<Map<String, @Nullable Object>> find(
      Transaction tx, String department, String part) {
    int slash = part.lastIndexOf('/');
    String bid = part.substring(slash + 1);
    return new Tenders(tx)
        .find(department, part.substring(0, Math.max(0, slash)))
        .flatMap(
            one ->
                awarded(tx, law, one)
                    .flatMap(
                        now ->
                            parts(now).stream()
                                .filter(each -> each.bid().equals(bid))
                                .findFirst()
                                .map(each -> terms(tx, one, now, each))));
  }

  private static Map<String, @Nullable Object> terms(
      Transaction tx, StoredTender one, Evaluated now, Allocation part) {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>();
    RequirementTerms.find(tx, one.department(), one.requirement()).ifPresent(terms::putAll);
    terms.putIfAbsent("title", one.title("en"));
    AwardedQuantities.into(terms, now.record().tender().tender(), part.share());
    Map<String, Object> supplier = new LinkedHashMap<>();
    supplier.put("id", now.comparison().bid(part.bid()).orElseThrow().bidder().id());
    supplier.put("name", ComparisonSheet.bidder(now, part.bid()));
    terms.put("supplier", supplier);
    Map<String, Object> purchase = new LinkedHashMap<>();
    purchase.put("reference", one.id());
    purchase.put("award", said(one, now, part));
    terms.put("purchase", purchase);
    return terms;
  }

  /** The award as a paper names it: tender, bid, day, share and sum. */
  private static String said(StoredTender one, Evaluated now, Allocation part) {
    return one.id()
        + " / "
        + part.bid()
        + ", "
        + Moments.day(now.asOf())
        + ", "
        + part.share()
        + " %, INR "
        + part.amount();
  }
}
