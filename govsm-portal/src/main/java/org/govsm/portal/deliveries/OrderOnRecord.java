package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.StoredRecord;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.portal.tenders.TenderedOrder;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.contract.GemNumbers;
import org.govsm.procurement.procedure.PurchaseChannel;

/**
 * Order on record: channel and class of the supplier of a contract by what else is kept, such as
 * the numbers of GeM that it names, its purchase, its tender, and the register of suppliers.
 */
public final class OrderOnRecord {

  private OrderOnRecord() {}

  /** The channels, that of the contract first; two where the record is against itself. */
  public static List<String> channels(Transaction tx, WrittenContract contract) {
    Optional<String> tendered =
        TenderedOrder.channel(tx, contract.stored().department(), contract.terms().toPlain());
    return Stream.of(own(contract.terms().gem()), purchased(tx, contract), tendered.stream())
        .flatMap(known -> known)
        .distinct()
        .toList();
  }

  private static Stream<String> own(GemNumbers gem) {
    return gem.contract().isPresent() || gem.bid().isPresent()
        ? Stream.of(PurchaseChannel.ON_GEM)
        : gem.report().map(report -> PurchaseChannel.OUTSIDE).stream();
  }

  private static Stream<String> purchased(Transaction tx, WrittenContract contract) {
    return new ContractLinks(tx)
            .of(contract.id())
            .purchase()
            .or(() -> contract.terms().purchase())
            .flatMap(id -> new Purchases(tx).find(contract.stored().department(), id))
            .map(one -> PurchaseChannel.of(one.facts(), one.used()))
            .stream()
            .flatMap(List::stream);
  }

  /** The classes of the supplier: by the register, and by the bid that was awarded. */
  private static List<String> classes(
      BiFunction<Transaction, LocalDate, Law> laws, Transaction tx, WrittenContract contract) {
    String department = contract.stored().department();
    Optional<String> bid =
        TenderedOrder.mseClass(laws, tx, department, contract.terms().toPlain())
            .map(code -> code.equals("NONE") ? "OTHER" : code);
    return Stream.concat(registered(tx, contract).stream(), bid.stream()).distinct().toList();
  }

  private static Optional<String> registered(Transaction tx, WrittenContract contract) {
    return new SupplierRecords(tx)
        .find(
            contract.stored().department(),
            SupplierRecords.SUPPLIER,
            contract.terms().supplier().id())
        .map(StoredRecord::supplier)
        .map(one -> one.toPlain().get("enterprise"))
        .filter(Map.class::isInstance)
        .flatMap(enterprise -> Optional.ofNullable(((Map<?, ?>) enterprise).get("class")))
        .map(String::valueOf);
  }

  /** What is on record of a fact of the terms of acceptance that they have otherwise. */
  private record Known(String member, String code) {

    Message said(String key) {
      return Message.of(key + member)
          .with("known", Message.of("deliveries." + member + "." + code));
    }
  }

  /** What of the terms of acceptance is another than what is on record, each at its place. */
  static List<InputFault> differing(
      BiFunction<Transaction, LocalDate, Law> laws,
      Transaction tx,
      WrittenContract contract,
      AcceptanceTerms terms) {
    return others(laws, tx, contract, terms).stream()
        .map(
            one ->
                new InputFault(
                    "/" + one.member(),
                    "deliveries.differs-" + one.member(),
                    one.said("deliveries.differs-")))
        .toList();
  }

  /** The same as it is told beside terms that were decided all the same. */
  static List<Message> told(
      BiFunction<Transaction, LocalDate, Law> laws,
      Transaction tx,
      WrittenContract contract,
      AcceptanceTerms terms) {
    return others(laws, tx, contract, terms).stream()
        .map(one -> one.said("deliveries.known-"))
        .toList();
  }

  private static List<Known> others(
      BiFunction<Transaction, LocalDate, Law> laws,
      Transaction tx,
      WrittenContract contract,
      AcceptanceTerms terms) {
    return Stream.concat(
            other("channel", Optional.of(terms.channel()), channels(tx, contract)),
            other("supplierClass", terms.supplierClass(), classes(laws, tx, contract)))
        .toList();
  }

  private static Stream<Known> other(String member, Optional<String> said, List<String> known) {
    return said
        .flatMap(own -> known.stream().filter(other -> !other.equals(own)).findFirst())
        .map(other -> new Known(member, other))
        .stream();
  }
}
