package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.record.Guarantee;
import org.govsm.procurement.record.SettledSecurity;
import org.govsm.procurement.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** Tender publications: published tenders with their files, of which a publication is made. */
public final class TenderPublications {

  private final TenderLaw law;
  private final TenderAnnex annexes;

  /** Over the law of a day. */
  public TenderPublications(BiFunction<Transaction, LocalDate, Law> laws) {
    this.law = new TenderLaw(laws);
    this.annexes = new TenderAnnex(law);
  }

  /** The departments that published a tender; their ids in order. */
  public List<String> departments(Transaction tx) {
    return new Tenders(tx).publishers();
  }

  /** The ids of the published tenders of a department, a page at a time; in order. */
  public List<String> page(Transaction tx, String department, String after, int limit) {
    return new Tenders(tx)
        .published(department, after, limit).stream().map(StoredTender::id).toList();
  }

  /** A published tender; nothing where there is none. */
  public Optional<PublishedTender> find(Transaction tx, String department, String id) {
    return new Tenders(tx)
        .find(department, id)
        .filter(StoredTender::isPublic)
        .map(one -> read(tx, one));
  }

  /** Whether a tender of a department stands on a requirement. */
  public boolean stands(Transaction tx, String department, String id, String requirement) {
    return !requirement.isEmpty()
        && new Tenders(tx)
            .of(department, Set.of(requirement)).stream()
                .anyMatch(one -> one.id().equals(id) && !one.state().equals(Tenders.IS_WITHDRAWN));
  }

  /** Bidders, scores, prices and reasons, once the award is published. */
  public Optional<ComparisonSheet> sheet(Transaction tx, StoredTender one, Page page) {
    return awarded(tx, one, told(new Awards(tx).record(one)))
        .map(now -> ComparisonSheet.toPublic(now, page));
  }

  /** Who gets the order, by name; empty before the award is published. */
  public String winners(Transaction tx, StoredTender one, Page page) {
    return awarded(tx, one, told(new Awards(tx).record(one)))
        .map(now -> new PublicBids(now).winners(page))
        .orElse("");
  }

  private PublishedTender read(Transaction tx, StoredTender one) {
    AwardRecord record = new Awards(tx).record(one);
    Optional<Requirement> requirement = annexes.requirement(tx, one);
    return new PublishedTender(
        one,
        record.tender(),
        requirement.flatMap(said -> told(said, one)),
        requirement.map(said -> annexes.annex(tx, one, said)),
        award(tx, one, record),
        settled(record));
  }

  private static Map<SettledSecurity, Instant> settled(AwardRecord record) {
    Map<SettledSecurity, Instant> settled = new LinkedHashMap<>();
    for (AwardAct act : record.acts()) {
      boolean forfeited = act.kind() == AwardAct.Kind.SECURITY_FORFEITURE;
      if (forfeited || act.kind() == AwardAct.Kind.SECURITY_RETURN) {
        settled.put(new SettledSecurity(act.part().text("bid"), forfeited), act.at());
      }
    }
    return settled;
  }

  /** An estimate that bidders are not told is told to nobody. */
  private static Optional<Requirement> told(Requirement requirement, StoredTender one) {
    boolean open =
        one.content().get("evaluation") instanceof Map<?, ?> evaluation
            && evaluation.get("value") != null;
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(requirement.toPlain());
    if (!open) {
      tree.remove("estimate");
    }
    return Requirement.fromPlain(tree)
        .<Optional<Requirement>>fold(Optional::of, faults -> Optional.empty());
  }

  /** The record with the award that was published last, be it that it was set aside since. */
  static AwardRecord told(AwardRecord record) {
    return record.publication().isPresent()
        ? record
        : published(record).map(Map.Entry::getValue).orElse(record);
  }

  /** When the award was set aside that was published last; nothing where one stands. */
  static Optional<Instant> setAside(AwardRecord record) {
    return record.publication().isPresent()
        ? Optional.empty()
        : published(record).map(Map.Entry::getKey);
  }

  private static Optional<Map.Entry<Instant, AwardRecord>> published(AwardRecord record) {
    return record.setAside().entrySet().stream()
        .filter(one -> one.getValue().publication().isPresent())
        .reduce((first, last) -> last);
  }

  private Optional<PublishedTender.Made> award(
      Transaction tx, StoredTender one, AwardRecord whole) {
    AwardRecord record = told(whole);
    return awarded(tx, one, record)
        .flatMap(
            now ->
                now.plan()
                    .found()
                    .map(
                        report ->
                            new PublishedTender.Made(
                                report,
                                record.publication().orElseThrow().at(),
                                suppliers(now, report),
                                setAside(whole),
                                guarantees(record, report))));
  }

  private static Map<Guarantee, Instant> guarantees(AwardRecord record, AwardReport report) {
    Map<Guarantee, Instant> all = new LinkedHashMap<>();
    for (Allocation part : report.preference().allocations()) {
      record
          .performanceSecurity(part.bid())
          .ifPresent(act -> all.put(guarantee(part.bid(), act.part()), act.at()));
    }
    return all;
  }

  private static Guarantee guarantee(String bid, Node given) {
    return new Guarantee(
        bid,
        given.text("form"),
        given.get("amount", Money.class),
        given.find("validUntil", LocalDate.class),
        given.text("issuer"));
  }

  private Optional<Evaluated> awarded(Transaction tx, StoredTender one, AwardRecord record) {
    return record
        .award()
        .filter(made -> record.publication().isPresent())
        .map(AwardAct::at)
        .map(at -> Evaluated.of(tx, one, record, AwardedTerms.book(tx, law, one, record, at), at));
  }

  private static Map<String, String> suppliers(Evaluated now, AwardReport report) {
    Map<String, String> suppliers = new LinkedHashMap<>();
    for (Allocation part : report.preference().allocations()) {
      now.comparison().bid(part.bid()).ifPresent(bid -> suppliers.put(bid.id(), bid.bidder().id()));
    }
    return suppliers;
  }
}
