package org.govsm.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.builder.DecidedContracts;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.portal.tenders.TenderedNeed;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.contract.GemNumbers;
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
    BiFunction<Transaction, LocalDate, Law> laws, AwardSignature awards, UsedPurchases used) {

  private static final String DAY = "publication";
  private static final String REQUIREMENT = "requirement";

  /** What is found of terms that name no award; nothing for what was bought on GeM. */
  Optional<Finding> finding(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    return finding(tx, department, terms, now, false);
  }

  /**
   * As above.
   *
   * @param signed whether a contract is changed: what it is for is on record then
   */
  private Optional<Finding> finding(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now,
      boolean signed) {
    LocalDate today = Moments.day(now);
    Law law = laws.apply(tx, today);
    Optional<String> need = SameNeed.requirement(terms);
    Optional<Money> sum = SignedContracts.most(terms);
    Optional<StoredPurchase> purchase =
        UsedPurchases.named(terms, "id").flatMap(id -> new Purchases(tx).find(department, id));
    boolean elsewhere = purchase.filter(one -> UsedPurchases.isElsewhere(law, one)).isPresent();
    if (!elsewhere && isOnGem(terms, today)) {
      return Optional.empty();
    }
    Optional<StoredPurchase> own =
        purchase.filter(one -> one.isOpen() && one.isFor(need)); // else it is of another day
    Optional<Case> facts =
        own.map(one -> PurchaseReports.read(law, one))
            .or(() -> need.flatMap(one -> TenderedNeed.facts(tx, department, one)));
    Case known = facts.orElseGet(() -> Case.draft().done());
    Case dated = known.day(DAY).isPresent() ? known : known.toDraft().day(DAY, today).done();
    return WithoutTender.of(book(tx, law, department))
        .finding(
            dated,
            new Contracted(
                sum,
                others(tx, department, terms, today),
                signed || purchase.isPresent() || need.isPresent()),
            own.filter(one -> used.answers(tx, law, one, terms, sum))
                .flatMap(StoredPurchase::used));
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
    Map<String, ? extends @Nullable Object> was = with(before, signed, before);
    Map<String, ? extends @Nullable Object> kept = with(after, signed, before);
    if (isNoMore(was, kept) && finding(tx, department, was, now, true).isPresent()
        || isAllowed(tx, department, kept)
        || isVariation(tx, department, signed, kept, now)) {
      return Optional.empty();
    }
    List<Finding> found =
        Stream.of(kept, after)
            .flatMap(terms -> finding(tx, department, terms, now, true).stream())
            .toList();
    return found.stream()
        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** What is found of terms that were signed, as if they named what they are for. */
  Optional<Finding> signed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant then) {
    return finding(tx, department, terms, then, true);
  }

  /** Whether a contract that names no need, for which nothing was asked, stays within the norm. */
  private boolean isVariation(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      Map<String, ? extends @Nullable Object> after,
      Instant now) {
    Optional<Money> first = SignedContracts.most(signed);
    LocalDate today = Moments.day(now);
    boolean same = SignedContracts.supplier(signed).equals(SignedContracts.supplier(after));
    return SameNeed.requirement(after).isEmpty()
        && same
        && finding(tx, department, signed, now).isPresent()
        && SignedContracts.most(after)
            .filter(
                sum ->
                    first
                        .filter(
                            was ->
                                WithoutTender.of(book(tx, laws.apply(tx, today), department))
                                    .isWithinNorm(Case.draft().day(DAY, today).done(), was, sum))
                        .isPresent())
            .isPresent();
  }

  /** Whether it is for the same need and supplier, and for no more. */
  private static boolean isNoMore(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    Optional<Money> most = SignedContracts.most(before);
    Optional<Money> sum = SignedContracts.most(after);
    boolean same = same(before, after, "amounts") && same(before, after, "until");
    return SignedContracts.supplier(before).equals(SignedContracts.supplier(after))
        && SameNeed.requirement(before).equals(SameNeed.requirement(after))
        && (sum.isEmpty()
            ? most.isEmpty() && same
            : most.filter(one -> sum.get().compareTo(one) <= 0).isPresent());
  }

  private static boolean same(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after,
      String member) {
    return String.valueOf(before.get(member)).equals(String.valueOf(after.get(member)));
  }

  /** Whether the competent authority allowed it with these or higher figures. */
  private static boolean isAllowed(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return DecidedContracts.of(tx, department, String.valueOf(terms.get("id"))).stream()
        .anyMatch(one -> isNoMore(one.terms(), terms));
  }

  /** Terms with the requirement that the contract had. */
  private static Map<String, @Nullable Object> with(
      Map<String, ? extends @Nullable Object> terms,
      Map<String, ? extends @Nullable Object> signed,
      Map<String, ? extends @Nullable Object> before) {
    Map<String, @Nullable Object> kept = new HashMap<>(terms);
    Stream.of(before, signed)
        .filter(one -> SameNeed.requirement(one).isPresent())
        .findFirst()
        .ifPresent(one -> kept.put(REQUIREMENT, one.get(REQUIREMENT)));
    return kept;
  }

  /** What the other contracts for a requirement come to that rest on no award. */
  private Money others(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      LocalDate today) {
    List<Contract> signed =
        SameNeed.requirement(terms).stream()
            .flatMap(one -> new ContractPublications(tx).ofRequirement(department, one).stream())
            .filter(head -> !head.id().equals(terms.get("id")))
            .flatMap(head -> new Contracts(tx).current(head.id()).stream())
            .toList();
    return signed.stream()
        .map(Contract::terms)
        .filter(one -> !isOnGem(one, today) && awards.award(tx, department, one).isEmpty())
        .flatMap(one -> SignedContracts.most(one).stream())
        .reduce(Money.ZERO, Money::plus);
  }

  /** Whether terms have a number of GeM in the form of one: any other word is none. */
  private static boolean isOnGem(Map<String, ? extends @Nullable Object> terms, LocalDate today) {
    return Stream.of("gemContract", "gemBid")
        .anyMatch(
            one ->
                UsedPurchases.named(terms, one)
                    .filter(number -> GemNumbers.isOfForm(one, number, today))
                    .isPresent());
  }

  private static RuleBook book(Transaction tx, Law law, String department) {
    return new Departments(tx)
        .find(department)
        .flatMap(DepartmentRecord::book)
        .flatMap(law.library()::book)
        .orElseGet(() -> law.book(Law.UNION));
  }
}
