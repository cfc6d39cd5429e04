package org.govsm.portal.deliveries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.AcceptanceAct;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/** Delivery service: keeps what is to be delivered and each act that the process allows. */
public record DeliveryService(
    BiFunction<Transaction, LocalDate, Law> laws,
    ContractService contracts,
    RestingBills bills,
    Clock clock) {

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  WrittenContract contract(Transaction tx, String contract) {
    return contracts.current(tx, contract);
  }

  /** How the deliveries of a contract stand; nothing where nobody has begun the record. */
  Optional<Standing> standing(Transaction tx, String contract) {
    WrittenContract written = contract(tx, contract);
    return new Deliveries(tx)
        .find(contract)
        .map(
            stored ->
                new Standing(
                    written,
                    stored,
                    new Deliveries(tx).record(stored),
                    laws.apply(tx, today()).book(stored.book())));
  }

  /** The same, where it must be there. */
  Standing begun(Transaction tx, String contract) {
    return standing(tx, contract)
        .orElseThrow(
            () ->
                ProblemException.conflict(
                    Message.of("deliveries.not-begun").with("what", contract)));
  }

  /**
   * Begins the record of a contract, or corrects it before the first act. Once there are acts a
   * correction waits for another officer.
   *
   * @throws ProblemException with every fault
   */
  public StoredDeliveries begin(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    if (given.containsKey(TermsCorrections.WITHDRAWN)) {
      return takeBack(tx, contract, given, by);
    }
    if (!by.isAnyOf(DeliveryRoles.STATING)) {
      throw by.isNoneOf(DeliveryRoles.STATING);
    }
    WrittenContract written = contract(tx, contract);
    AcceptanceTerms terms = GivenTerms.read(written, given);
    FreeTexts.refuse(given);
    String department = written.stored().department();
    tx.events().lock(department);
    Optional<StoredDeliveries> before = new Deliveries(tx).find(contract);
    corrections().refuseOther(tx, written, terms, given);
    if (before.filter(one -> one.acts() > 0).isPresent()) {
      return corrections().propose(tx, before.get(), terms, List.of(), given, by);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("terms", terms.toPlain());
    body.put("book", book(tx, department));
    body.put("contractVersion", BigDecimal.valueOf(written.stored().version()));
    body.put("on", today().toString());
    body.put("by", by.actor());
    ApiRequests.text(given, TermsCorrections.DECIDED).ifPresent(said -> body.put("decided", said));
    String kind = before.isPresent() ? Deliveries.CORRECTED : Deliveries.BEGUN;
    return new Deliveries(tx).begin(kind, department, contract, body, now(), by.actor());
  }

  /** Acts that were entered by mistake are taken back once another officer confirms. */
  private StoredDeliveries takeBack(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    List<Integer> withdrawn = TermsCorrections.withdrawn(given);
    FreeTexts.refuse(Map.of(TermsCorrections.DECIDED, given.get(TermsCorrections.DECIDED)));
    tx.events().lock(contract(tx, contract).stored().department());
    StoredDeliveries before = begun(tx, contract).stored();
    return corrections().propose(tx, before, before.terms(), withdrawn, given, by);
  }

  /** What else is on record of what terms of acceptance say, where that is another. */
  List<Message> differing(Transaction tx, WrittenContract contract, AcceptanceTerms terms) {
    return OrderOnRecord.told(laws, tx, contract, terms);
  }

  /** What the correction that waits would change, also of bills and certificates. */
  List<Message> proposedEffect(Transaction tx, Standing standing) {
    List<Message> all = new ArrayList<>(standing.proposedEffect(today()));
    standing
        .proposed(today())
        .map(next -> bills.against(tx, standing.stored().contract(), standing.record(), next))
        .ifPresent(all::addAll);
    return all;
  }

  private TermsCorrections corrections() {
    return new TermsCorrections(laws, clock);
  }

  /**
   * Confirms or declines a correction that another officer entered.
   *
   * @throws ProblemException with every fault, or with status 409 where nothing waits
   */
  StoredDeliveries answer(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    tx.events().lock(contract(tx, contract).stored().department());
    return corrections().answer(tx, begun(tx, contract), given, by);
  }

  private String book(Transaction tx, String department) {
    Law law = laws.apply(tx, today());
    return new Departments(tx)
        .find(department)
        .flatMap(own -> own.book())
        .filter(id -> law.books().stream().anyMatch(known -> known.id().equals(id)))
        .orElse(Law.UNION);
  }

  /**
   * Does an act on a delivery.
   *
   * @throws ProblemException with every reason against it
   */
  public StoredDeliveries act(
      Transaction tx, String contract, Map<String, @Nullable Object> body, Caller by) {
    return act(tx, contract, body, by, today());
  }

  /** Does an act that was entered on a day. */
  StoredDeliveries act(
      Transaction tx,
      String contract,
      Map<String, @Nullable Object> body,
      Caller by,
      LocalDate entered) {
    tx.events().lock(contract(tx, contract).stored().department());
    Standing standing = begun(tx, contract);
    GivenAct given =
        GivenAct.read(body, entered).readAs(new Deliveries(tx).acts(standing.stored()));
    String role = DeliveryRoles.of(by, given.kind());
    if (role.isEmpty()) {
      throw by.isNoneOf(DeliveryRoles.who(given.kind()));
    }
    AcceptanceAct act = given.by(person(standing, role, by), by.actor(), role, standing.record());
    FreeTexts.refuse(given.said());
    given.refuseNumbers();
    inTime(act, standing.contract().terms());
    AcceptanceRecord after = AllowedAct.after(standing, act);
    List<AcceptanceAct> acts = after.acts();
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("act", acts.get(acts.size() - 1).toPlain());
    kept.put("evidence", given.evidence());
    kept.put("open", BigDecimal.valueOf(open(after)));
    return new Deliveries(tx).act(standing.stored(), kept, now(), by.actor());
  }

  /** Nothing happens to a delivery before the order, or the first day of the contract. */
  private void inTime(AcceptanceAct act, Terms terms) {
    LocalDate begun = terms.periods().get(0).from();
    LocalDate first = terms.orderedOn().isBefore(begun) ? terms.orderedOn() : begun;
    if (act.on().isAfter(today())) {
      Message text = Message.of("deliveries.future").with("day", today());
      throw ProblemException.of(new InputFault("/on", "deliveries.future", text));
    }
    if (act.on().isBefore(first)) {
      Message text = Message.of("deliveries.before-order").with("day", first);
      throw ProblemException.of(new InputFault("/on", "deliveries.before-order", text));
    }
  }

  /** The supplier acts under the id of the contract, whoever of it or for it enters it. */
  private static String person(Standing standing, String role, Caller by) {
    return role.equals(DeliveryRoles.SUPPLIER)
        ? standing.contract().terms().supplier().id()
        : by.actor();
  }

  static long open(AcceptanceRecord record) {
    return record.deliveries().stream().filter(one -> one.turn().isPresent()).count();
  }

  /** What was accepted in each period, and which files say otherwise. */
  AcceptedPeriods accepted(Transaction tx, Standing standing) {
    return AcceptedPeriods.of(tx, standing, today(), now());
  }
}
