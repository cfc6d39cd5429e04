package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Law;
import org.govsm.portal.requirements.RequirementTerms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.PreferenceReport;
import org.jspecify.annotations.Nullable;

/**
 * Awarded terms: the terms of the requirement with the bidder who was awarded and the papers on
 * which the contract rests. The contract value is left open: it is before GST, and a bid is
 * compared with taxes.
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
    return new Awards(tx).acts(one).isEmpty()
        ? List.of()
        : awarded(tx, one).stream()
            .flatMap(now -> now.preference().found().stream())
            .map(PreferenceReport::allocations)
            .flatMap(List::stream)
            .toList();
  }

  private Optional<Evaluated> awarded(Transaction tx, StoredTender one) {
    AwardRecord record = new Awards(tx).record(one);
    return record
        .award()
        .map(AwardAct::at)
        .map(at -> Evaluated.of(record, law.book(tx, one.department(), Moments.day(at)), at));
  }

  /** The terms of one part of an order; nothing where there is no such award. */
  public Optional<Map<String, @Nullable Object>> find(
      Transaction tx, String department, String part) {
    int slash = part.lastIndexOf('/');
    String bid = part.substring(slash + 1);
    return new Tenders(tx)
        .find(department, part.substring(0, Math.max(0, slash)))
        .filter(one -> parts(tx, one).stream().anyMatch(each -> each.bid().equals(bid)))
        .flatMap(one -> awarded(tx, one).map(now -> terms(tx, one, now, bid)));
  }

  /**
   * What stands in the way of the signature of a contract that names a tender, or is to be known
   * before it: no award, the standstill, and representations that are open.
   *
   * @param terms of the draft, whole or not
   */
  public List<Finding> beforeSignature(
      Transaction tx, String department, Map<String, @Nullable Object> terms, Instant now) {
    Object purchase = terms.get("purchase");
    return Optional.ofNullable(purchase instanceof Map<?, ?> said ? said.get("reference") : null)
        .map(String::valueOf)
        .flatMap(reference -> new Tenders(tx).find(department, reference))
        .filter(one -> !new Awards(tx).acts(one).isEmpty())
        .map(one -> found(tx, one, now))
        .orElse(List.of());
  }

  private List<Finding> found(Transaction tx, StoredTender one, Instant now) {
    Optional<Evaluated> awarded = awarded(tx, one);
    Citation clause = Citation.of(one.id(), "award").cite();
    if (awarded.isEmpty()) {
      Message text = Message.of("awards.sign.none").with("tender", one.id());
      return List.of(Finding.of("NOT_AWARDED", Finding.Weight.BLOCKING, text, clause));
    }
    List<Finding> found = new ArrayList<>();
    awarded.stream()
        .flatMap(known -> known.preference().found().stream())
        .flatMap(known -> known.allocations().stream())
        .map(
            part ->
                Message.of("awards.sign.sum").with("bid", part.bid()).with("sum", part.amount()))
        .forEach(text -> found.add(Finding.of("AWARDED_SUM", Finding.Weight.NOTE, text, clause)));
    awarded.stream()
        .flatMap(known -> known.plan().found().stream())
        .flatMap(plan -> plan.contractFrom().stream())
        .filter(Moments.day(now)::isBefore)
        .map(
            from -> Message.of("awards.sign.standstill").with("tender", one.id()).with("day", from))
        .forEach(
            text -> found.add(Finding.of("STANDSTILL", Finding.Weight.BLOCKING, text, clause)));
    awarded.stream()
        .flatMap(known -> known.record().representations().stream())
        .filter(FiledRepresentation::isOpen)
        .map(filed -> Message.of("awards.sign.open").with("id", filed.id()))
        .forEach(
            text ->
                found.add(Finding.of("REPRESENTATION_OPEN", Finding.Weight.WARNING, text, clause)));
    return found;
  }

  private static Map<String, @Nullable Object> terms(
      Transaction tx, StoredTender one, Evaluated now, String bid) {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>();
    RequirementTerms.find(tx, one.department(), one.requirement()).ifPresent(terms::putAll);
    terms.putIfAbsent("title", one.title("en"));
    Map<String, Object> supplier = new LinkedHashMap<>();
    supplier.put("id", now.comparison().bid(bid).orElseThrow().bidder().id());
    supplier.put("name", ComparisonSheet.bidder(now, bid));
    terms.put("supplier", supplier);
    Map<String, Object> purchase = new LinkedHashMap<>();
    purchase.put("reference", one.id());
    purchase.put("award", one.id() + " / " + bid + ", " + Moments.day(now.asOf()));
    terms.put("purchase", purchase);
    return terms;
  }
}
