package org.govsm.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.DemandParts.Asked;
import org.govsm.portal.KeptFigures.Stated;
import org.govsm.portal.access.RegisteredBooks;
import org.govsm.portal.ask.Law;
import org.govsm.portal.builder.DecidedContracts;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.TenderedNeed;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.procedure.WithoutTender;
import org.govsm.procurement.procedure.WithoutTender.Contracted;
import org.jspecify.annotations.Nullable;

/**
 * Kept procedures: what the law leaves for a contract that rests on no award, by the purchase that
 * answers for it, or by the tender that was drafted for its requirement.
 */
record KeptProcedures(
    BiFunction<Transaction, LocalDate, Law> laws,
    AwardSignature awards,
    UsedPurchases used,
    DemandParts parts,
    AskedProcedures asked,
    RegisteredBooks books) {

  private static final String DAY = "publication";

  KeptProcedures(
      BiFunction<Transaction, LocalDate, Law> laws, AwardSignature awards, UsedPurchases used) {
    this(
        laws,
        awards,
        used,
        new DemandParts(awards, used),
        new AskedProcedures(),
        new RegisteredBooks());
  }

  /** What is found of terms that name no award; nothing for what was bought on GeM. */
  Optional<Finding> finding(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    return finding(tx, department, terms, Stated.of(terms), State.NEW, now);
  }

  /** Of a contract that was signed what it is for is on record, and its purchase may be closed. */
  private enum State {
    NEW,
    CHANGED,
    SIGNED
  }

  private Optional<Finding> finding(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Stated stated,
      State state,
      Instant now) {
    LocalDate today = Moments.day(now);
    Law law = laws.apply(tx, today);
    Optional<String> need = SameNeed.requirement(terms);
    Optional<Money> sum = stated.sum(tx, department, need);
    Optional<StoredPurchase> purchase =
        UsedPurchases.named(terms, "id").flatMap(id -> new Purchases(tx).find(department, id));
    boolean elsewhere = purchase.filter(UsedPurchases::isElsewhere).isPresent();
    Optional<String> gem = GemOrders.number(terms, today).filter(number -> !elsewhere);
    boolean isSigned = state == State.SIGNED;
    if (gem.isPresent() && isSigned && purchase.isEmpty()) {
      return Optional.empty();
    }
    Optional<StoredPurchase> own =
        purchase // else it is of another day, need or supplier
            .filter(one -> one.isFor(need))
            .filter(one -> one.isOpen() || state == State.SIGNED && !one.isClosedBefore(today))
            .filter(one -> !isAfter(law, one, today))
            .filter(one -> new KeptPurchase(tx, department).finding(one, terms).isEmpty());
    Optional<Case> facts =
        own.map(one -> PurchaseReports.read(law, one))
            .or(() -> need.flatMap(one -> TenderedNeed.facts(tx, department, one)));
    Case known = facts.orElseGet(() -> Case.draft().done());
    Case dated = known.day(DAY).isPresent() ? known : known.toDraft().day(DAY, today).done();
    boolean taken = used.gem().taken(tx, department, terms, today).isPresent();
    boolean onGem = gem.isPresent() && !taken;
    boolean bounded = onGem || stated.isBounded(tx, department, need);
    Optional<String> by = // a purchase covers no more than it was made for
        own.filter(one -> used.answers(tx, law, one, terms, sum.filter(most -> bounded)))
            .flatMap(StoredPurchase::used);
    LocalDate bought = dated.day(DAY).orElse(today);
    Asked what = new Asked(law, department, terms, stated, isSigned, purchase, by, onGem, bought);
    boolean named = state != State.NEW || purchase.isPresent() || need.isPresent();
    RuleBook book =
        law.registered(isSigned ? books.then(tx, department, now) : books.now(tx, department));
    List<Contracted> each = parts.of(tx, what, sum, named, bounded, today);
    Optional<String> claimed = own.flatMap(StoredPurchase::used).filter(code -> by.isEmpty());
    // what it claims does not answer, and does not take it out of one demand either
    Stream<Contracted> whole =
        claimed.isEmpty()
            ? Stream.of()
            : Stream.of(parts.ofNeed(tx, what, sum, bounded, today), each.get(0));
    Optional<Finding> found =
        AskedProcedures.gravest(
            Stream.concat(
                each.stream()
                    .flatMap(one -> found(book, dated, one, onGem || stated.limited(), by).stream())
                    .limit(1),
                whole
                    .flatMap(one -> asked.finding(book, dated, one, claimed).stream())
                    .filter(WithoutTender::isSplit)));
    return gem.isEmpty() ? found : found.flatMap(one -> onGem(one, gem.get(), isSigned, onGem));
  }

  /** A number of GeM stands in the place of an award, and not of the procedure for one demand. */
  private static Optional<Finding> onGem(
      Finding found, String number, boolean isSigned, boolean answers) {
    if (WithoutTender.isSplit(found)) {
      return Optional.of(found);
    } else if (isSigned) {
      return Optional.empty();
    } else if (!answers) {
      return Optional.of(found);
    }
    return WithoutTender.isUnread(found)
        ? Optional.empty()
        : Optional.of(GemOrders.told(number, found.citation()));
  }

  /**
   * An estimate bounds what it may cost as long as nothing is asked of its sum; above that only
   * terms do.
   */
  private Optional<Finding> found(
      RuleBook book, Case purchase, Contracted contract, boolean limited, Optional<String> by) {
    Optional<Finding> found = asked.finding(book, purchase, contract, by);
    return found.isPresent() && contract.limited() && !limited
        ? asked.finding(book, purchase, contract.limited(false), by)
        : found;
  }

  /** What is published later is not how something was bought. */
  private static boolean isAfter(Law law, StoredPurchase purchase, LocalDate today) {
    return PurchaseReports.read(law, purchase).day(DAY).filter(today::isBefore).isPresent();
  }

  private Optional<Finding> again(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    return finding(tx, department, terms, Stated.of(terms), State.CHANGED, now);
  }

  /**
   * What is found of a change: the requirement stays, the whole sum counts, and what the competent
   * authority allowed is not asked again.
   *
   * @param signed the terms as the contract was signed first
   */
  Optional<Finding> changed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      TermsChange change,
      Instant now) {
    Map<String, ? extends @Nullable Object> before = change.before().toPlain();
    Map<String, ? extends @Nullable Object> after = change.after().toPlain();
    Map<String, ? extends @Nullable Object> was = KeptFigures.with(before, signed, before);
    Map<String, ? extends @Nullable Object> kept = KeptFigures.with(after, signed, before);
    if (KeptFigures.isNoMore(was, kept) && again(tx, department, was, now).isPresent()
        || isAllowed(tx, department, kept)
        || isVariation(tx, department, signed, kept, now)) {
      return Optional.empty();
    }
    return AskedProcedures.gravest(
        Stream.of(kept, after).flatMap(terms -> again(tx, department, terms, now).stream()));
  }

  /**
   * What is found of terms that were signed, as if they named what they are for.
   *
   * @param stated what they state
   */
  Optional<Finding> signed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Stated stated,
      Instant then) {
    return finding(tx, department, terms, stated, State.SIGNED, then);
  }

  /** Whether a contract that names no need, for which nothing was asked, stays within the norm. */
  private boolean isVariation(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      Map<String, ? extends @Nullable Object> after,
      Instant now) {
    return SameNeed.requirement(after).isEmpty()
        && finding(tx, department, signed, now)
            .filter(found -> !WithoutTender.isUnlimited(found))
            .isPresent()
        && norm().holds(tx, department, signed, after, now);
  }

  VariationNorm norm() {
    return new VariationNorm(laws, books);
  }

  /** Whether the competent authority allowed it with these or higher figures. */
  static boolean isAllowed(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return DecidedContracts.of(tx, department, String.valueOf(terms.get("id"))).stream()
        .anyMatch(one -> KeptFigures.isNoMore(one.terms(), terms));
  }

  /** Whether the competent authority decided on a contract, or on what it grew from. */
  boolean isDecided(Transaction tx, Contract contract) {
    String department = contract.department();
    Instant then = contract.madeAt();
    return DecidedContracts.of(tx, department, contract.id()).stream()
        .anyMatch(
            one ->
                KeptFigures.isNoMore(one.terms(), contract.terms())
                    || norm().holds(tx, department, one.terms(), contract.terms(), then));
  }
}
