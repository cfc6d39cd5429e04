package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/**
 * Award signature: what of a tender stands in the way of the signature of a contract that rests on
 * it. A contract that names no tender of its requirement is refused while one is live.
 */
public final class AwardSignature {

  /** Where terms name a tender, the nearest first; the title comes last. */
  private static final List<String> NAMING = List.of("reference", "award", "gemBid");

  private final TenderLaw law;

  private final UnnamedTender unnamed;

  /** Over the law of a day, the contracts that stand on awards, and the register of suppliers. */
  public AwardSignature(
      BiFunction<Transaction, LocalDate, Law> laws,
      SignedContracts contracts,
      RegisteredSuppliers register) {
    this.law = new TenderLaw(laws);
    this.unnamed = new UnnamedTender(law, contracts, register);
  }

  /**
   * The tender and the supplier that terms name; nothing where they name none. Whether that
   * supplier was awarded is for the signature, and {@link #isOfOthers}.
   */
  public Optional<String> award(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return AwardFigures.supplier(terms)
        .flatMap(supplier -> named(tx, department, terms).map(one -> one.id() + " / " + supplier));
  }

  /**
   * Whether the award that terms name stands, and gives no part to any supplier of a contract.
   *
   * @param versions the terms of the contract, as they were and are: who took it over won nothing
   */
  public boolean isOfOthers(
      Transaction tx,
      String department,
      List<? extends Map<String, ? extends @Nullable Object>> versions) {
    return versions.stream()
        .flatMap(terms -> named(tx, department, terms).stream())
        .findFirst()
        .flatMap(one -> AwardFigures.of(tx, law, one))
        .filter(award -> versions.stream().noneMatch(award::isToSupplier))
        .isPresent();
  }

  /** Whether the award that terms name stands: one that was set aside holds no more. */
  public boolean isStanding(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return named(tx, department, terms)
        .filter(one -> AwardFigures.of(tx, law, one).isPresent())
        .isPresent();
  }

  /** What is known of the purchase whose award terms name; nothing where they name none. */
  public Optional<Case> purchase(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return AwardFigures.supplier(terms)
        .flatMap(supplier -> named(tx, department, terms))
        .map(StoredTender::tender)
        .map(
            tender ->
                tender
                    .evaluation()
                    .facts()
                    .toDraft()
                    .day("publication", Moments.day(tender.publishes()))
                    .done());
  }

  /** What the law of a department says of a need that is bought twice. */
  public SameNeed sameNeed(Transaction tx, String department, Instant now) {
    return SameNeed.of(law.book(tx, department, Moments.day(now)));
  }

  /**
   * What stands in the way, or is to be known before the signature: no award, another bidder or a
   * higher sum than was awarded, the standstill, and representations that are open.
   *
   * @param terms of a contract, whole or not
   */
  public List<Finding> findings(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    return named(tx, department, terms)
        .map(one -> found(tx, one, terms, now))
        .orElseGet(() -> unnamed.findings(tx, department, terms, now));
  }

  /**
   * What stands in the way of a change of the terms of a contract. A tender and its bidder stay;
   * one that is named by the change is held against its award as with a new contract. What goes
   * past the award needs a signed amendment.
   *
   * @param signed the terms as the contract was signed first
   */
  public List<Finding> changed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      TermsChange change,
      Instant now) {
    Map<String, ? extends @Nullable Object> before = change.before().toPlain();
    Map<String, ? extends @Nullable Object> after = change.after().toPlain();
    Optional<StoredTender> was = named(tx, department, before);
    Optional<StoredTender> is = named(tx, department, after);
    if (was.isEmpty()) {
      boolean same =
          AwardFigures.supplier(before).equals(AwardFigures.supplier(after))
              && List.of("purchase", "requirement").stream()
                  .allMatch(name -> Objects.equals(before.get(name), after.get(name)));
      return is.isEmpty() && same ? List.of() : findings(tx, department, after, now);
    }
    StoredTender one = was.get();
    if (is.filter(other -> other.id().equals(one.id())).isEmpty()) {
      return List.of(AwardFigures.finding("TENDER_STAYS", one, Message.of("awards.sign.stays")));
    }
    Optional<AwardFigures> figures = AwardFigures.of(tx, law, one);
    if (figures.isEmpty() && !AwardFigures.supplier(before).equals(AwardFigures.supplier(after))) {
      return List.of(SucceedingSupplier.finding(one, change));
    }
    return figures.map(found -> found.changed(signed, change)).orElse(List.of());
  }

  /** The published tender that terms name, in whatever letters; nothing where they name none. */
  public static Optional<String> tender(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return named(tx, department, terms).map(StoredTender::id);
  }

  private static Optional<StoredTender> named(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    Tenders tenders = new Tenders(tx);
    return Stream.concat(
            NAMING.stream()
                .flatMap(member -> AwardFigures.text(terms, "purchase", member).stream())
                .flatMap(text -> TenderNumbers.inReference(tx, department, text).stream())
                .flatMap(id -> tenders.find(department, id).stream()),
            Optional.ofNullable(terms.get("title")).map(String::valueOf).stream()
                .flatMap(title -> tenders.namedIn(department, title).stream()))
        .findFirst();
  }

  private List<Finding> found(
      Transaction tx,
      StoredTender one,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    Optional<AwardFigures> figures = AwardFigures.of(tx, law, one);
    if (figures.isEmpty()) {
      return List.of(AwardFigures.finding("NOT_AWARDED", one, Message.of("awards.sign.none")));
    }
    Evaluated awarded = figures.get().awarded();
    List<Finding> found = new ArrayList<>(figures.get().signed(terms, Moments.day(now)));
    AwardFigures.supplier(terms)
        .flatMap(who -> OwedPerformance.of(awarded, who))
        .ifPresent(found::add);
    awarded.plan().found().stream()
        .flatMap(plan -> plan.contractFrom().stream())
        .filter(Moments.day(now)::isBefore)
        .map(from -> Message.of("awards.sign.standstill").with("day", from))
        .forEach(text -> found.add(AwardFigures.finding("STANDSTILL", one, text)));
    return found;
  }
}
