package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.supplier.NameOnRecord;
import org.jspecify.annotations.Nullable;

/**
 * Awards of a department that wait for their contract, with the services that were awarded: in
 * standstill, and from then on to the last day to sign.
 */
record StandstillAwards(
    Transaction tx, TenderLaw law, SignedContracts contracts, RegisteredSuppliers register) {

  /**
   * Award that waits.
   *
   * @param from the first day for the contract
   * @param standstill whether that day is still to come
   */
  record Waiting(StoredTender tender, LocalDate from, boolean standstill) {}

  /**
   * The awards to a supplier that terms may evade: of a service that they name, and where a row of
   * either names none that is known.
   */
  Stream<Waiting> like(
      String department, Map<String, ? extends @Nullable Object> terms, LocalDate day) {
    return like(department, new Awards(tx).standing(department), terms)
        .flatMap(one -> waiting(one, terms, day).stream());
  }

  /**
   * The tenders of like services whose award to a supplier was set aside, and whose bids are
   * evaluated again.
   */
  Stream<StoredTender> again(String department, Map<String, ? extends @Nullable Object> terms) {
    return setAside(department, new Awards(tx).again(department), terms);
  }

  /** The same, whose tender was cancelled then: the need was not put to tender again. */
  Stream<StoredTender> cancelled(String department, Map<String, ? extends @Nullable Object> terms) {
    return setAside(department, new Awards(tx).cancelled(department), terms);
  }

  /**
   * The tenders of like services whose award was set aside, and in which a supplier bid: evaluated
   * again, or cancelled since.
   */
  Stream<StoredTender> bidIn(String department, Map<String, ? extends @Nullable Object> terms) {
    Awards awards = new Awards(tx);
    Stream<String> tenders =
        Stream.concat(awards.again(department).stream(), awards.cancelled(department).stream());
    return like(department, tenders.collect(Collectors.toSet()), terms)
        .filter(one -> setAside(one, awards).filter(was -> hasBid(one, was, terms)).isPresent());
  }

  private boolean hasBid(
      StoredTender one, Evaluated was, Map<String, ? extends @Nullable Object> terms) {
    return named(one, was, was.comparison().bids().stream().map(Bid::id), terms).isPresent();
  }

  private Stream<StoredTender> setAside(
      String department, Set<String> tenders, Map<String, ? extends @Nullable Object> terms) {
    Awards awards = new Awards(tx);
    return like(department, tenders, terms)
        .filter(
            one ->
                setAside(one, awards)
                    .filter(was -> bidder(one, was, terms).isPresent())
                    .isPresent());
  }

  /** The same of whichever bidder, where the register does not know the supplier of the terms. */
  Stream<StoredTender> againToUnknown(
      String department, Map<String, ? extends @Nullable Object> terms) {
    Awards awards = new Awards(tx);
    boolean known =
        AwardFigures.supplier(terms).flatMap(id -> register.names(tx, department, id)).isPresent();
    return known
        ? Stream.empty()
        : like(department, awards.again(department), terms)
            .filter(one -> setAside(one, awards).isPresent());
  }

  private Optional<Evaluated> setAside(StoredTender one, Awards awards) {
    return awards.record(one).setAside().values().stream()
        .reduce((first, last) -> last)
        .flatMap(was -> AwardedTerms.awarded(tx, law, one, was));
  }

  private Stream<StoredTender> like(
      String department, Set<String> ids, Map<String, ? extends @Nullable Object> terms) {
    Tenders tenders = new Tenders(tx);
    return ids.stream()
        .sorted()
        .flatMap(id -> tenders.find(department, id).stream())
        .filter(one -> isLike(terms.get("deliverables"), one.content().get("items")));
  }

  /** Whether rows may be of a service of other rows: that of one that is not known may be any. */
  static boolean isLike(@Nullable Object deliverables, @Nullable Object items) {
    Optional<Set<String>> named = services(deliverables);
    Optional<Set<String>> awarded = services(items);
    return named.isEmpty()
        || awarded.isEmpty()
        || !Collections.disjoint(named.get(), awarded.get());
  }

  /** The services of all rows; nothing where one is of none that the catalogue knows. */
  private static Optional<Set<String>> services(@Nullable Object rows) {
    Set<String> known = new TreeSet<>();
    if (rows instanceof List<?> list) {
      for (Object row : list) {
        Optional<String> service =
            row instanceof Map<?, ?> one
                ? Optional.ofNullable(one.get("service")).map(String::valueOf)
                : Optional.empty();
        if (service.flatMap(ServiceCatalogue.shipped()::service).isEmpty()) {
          return Optional.empty();
        }
        service.ifPresent(known::add);
      }
    }
    return Optional.of(known).filter(all -> !all.isEmpty());
  }

  private Optional<Waiting> waiting(
      StoredTender one, Map<String, ? extends @Nullable Object> terms, LocalDate day) {
    return AwardedTerms.awarded(tx, law, one)
        .flatMap(now -> bidder(one, now, terms).flatMap(bidder -> waiting(one, now, bidder, day)));
  }

  private Optional<Waiting> waiting(StoredTender one, Evaluated now, String bidder, LocalDate day) {
    Optional<LocalDate> from = now.plan().found().flatMap(AwardReport::contractFrom);
    if (from.filter(day::isBefore).isPresent()) {
      return from.map(first -> new Waiting(one, first, true));
    }
    boolean over = last(now).filter(day::isAfter).isPresent();
    return over || !contracts.of(tx, one, List.of(bidder)).isEmpty()
        ? Optional.empty()
        : from.map(first -> new Waiting(one, first, false));
  }

  /** The last day to sign, by an order or the law; where it names none, that of the bids. */
  private static Optional<LocalDate> last(Evaluated now) {
    return now.record()
        .signUntil()
        .or(() -> now.plan().found().flatMap(AwardReport::signBy))
        .or(() -> now.record().validUntil());
  }

  /** Who was awarded a part, where terms name it by an id or a name that is read as its own. */
  private Optional<String> bidder(
      StoredTender one, Evaluated now, Map<String, ? extends @Nullable Object> terms) {
    return named(one, now, AwardedTerms.parts(now).stream().map(Allocation::bid), terms);
  }

  /** The bidder of one of some bids whom terms name. */
  private Optional<String> named(
      StoredTender one,
      Evaluated now,
      Stream<String> bids,
      Map<String, ? extends @Nullable Object> terms) {
    Optional<String> id = AwardFigures.supplier(terms);
    Optional<String> name = AwardFigures.text(terms, "supplier", "name");
    return bids.filter(
            bid ->
                id.filter(said -> Skeleton.ofId(said).equals(Skeleton.ofId(id(now, bid))))
                        .isPresent()
                    || name.filter(said -> isNamed(said, one, now, bid)).isPresent())
        .map(bid -> id(now, bid))
        .findFirst();
  }

  private boolean isNamed(String said, StoredTender one, Evaluated now, String bid) {
    Stream<String> registered =
        register.names(tx, one.department(), id(now, bid)).stream().flatMap(List::stream);
    return Stream.concat(Stream.of(ComparisonSheet.bidder(now, bid)), registered)
        .anyMatch(own -> NameOnRecord.isSame(said, own));
  }

  private static String id(Evaluated now, String bid) {
    return now.comparison().bid(bid).map(one -> one.bidder().id()).orElse("");
  }
}
