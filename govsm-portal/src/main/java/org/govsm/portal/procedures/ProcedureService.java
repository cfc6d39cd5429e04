package org.govsm.portal.procedures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.ask.Law;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.process.ProcedureKind;
import org.govsm.procurement.process.ProcessStart;
import org.govsm.procurement.process.ProcurementProcess;
import org.jspecify.annotations.Nullable;

/** Procedure service: begins procedures of purchases, links them, and finds them. */
record ProcedureService(ProcedureLaw law, Clock clock) {

  /** Facts of the process itself. */
  static final String OWN = "procedure.";

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /**
   * What comes of a start by the law that is known today: the process, the question to an officer,
   * or the facts that are missing.
   *
   * @throws ProblemException with every fault of what was given
   */
  Decision<ProcurementProcess> decide(Transaction tx, StoredPurchase purchase, GivenStart given) {
    Law known = law.on(tx, today());
    ProcessStart start = ProblemException.accepted(start(known, purchase, given));
    return ProcurementProcess.of(start, known.library());
  }

  /** What a procedure asks of a purchase. */
  Question question(Transaction tx, StoredPurchase purchase, String procedure) {
    return ProcurementProcess.question(
        ProcedureKind.find(procedure).orElseThrow(), law.on(tx, today()).book(purchase.book()));
  }

  /** The start with what the purchase says, which is never asked again. */
  private Checked<ProcessStart> start(Law known, StoredPurchase purchase, GivenStart given) {
    Optional<ProcedureKind> kind = ProcedureKind.find(given.procedure());
    if (kind.isEmpty()) {
      InputFault unknown =
          InputFault.unknown(
              "/procedure",
              given.procedure(),
              ProcedureKind.shipped().stream().map(ProcedureKind::code).toList());
      return new Checked.Rejected<>(List.of(unknown));
    }
    List<InputFault> faults = new ArrayList<>();
    Map<String, Object> facts = law.known(known, kind.get(), purchase);
    add(facts, "days", given.days(), faults);
    add(facts, "facts", given.facts(), faults);
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("procedure", given.procedure());
    tree.put("book", purchase.book());
    tree.put("facts", facts);
    given
        .route()
        .or(() -> ProcedureLaw.route(kind.get(), purchase))
        .ifPresent(code -> tree.put("route", code));
    given.claim().ifPresent(code -> tree.put("claim", code));
    given.order().ifPresent(order -> tree.put("order", order.digest()));
    return ProcessStart.ofPlain(tree, known.library())
        .<Checked<ProcessStart>>fold(
            read -> new Checked.Accepted<>(read),
            found -> new Checked.Rejected<>(found.stream().map(ProcedureService::placed).toList()));
  }

  /** The facts stand at the first level of what is given. */
  private static InputFault placed(InputFault fault) {
    return fault.pointer().startsWith("/facts/")
        ? new InputFault(fault.pointer().substring(6), fault.code(), fault.text())
        : fault;
  }

  private static void add(
      Map<String, Object> facts,
      String part,
      Map<String, ? extends @Nullable Object> given,
      List<InputFault> faults) {
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    if (facts.get(part) instanceof Map<?, ?> some) {
      some.forEach((name, said) -> known.put(String.valueOf(name), said));
    }
    given.forEach(
        (name, said) -> {
          if (known.containsKey(name)) {
            Message text =
                Message.of("procedures.of-purchase").with("fact", new Term("fact." + name));
            faults.add(
                new InputFault("/" + part + Tree.pointer(name), "procedures.of-purchase", text));
          } else {
            known.put(name, said);
          }
        });
    facts.put(part, known);
  }

  /**
   * Begins a procedure.
   *
   * @throws ProblemException with status 409 where the purchase has one that goes on or led to a
   *     contract, and with what is missing, or the question that needs an order
   */
  StoredProcedure begin(Transaction tx, String department, String id, GivenStart given, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    StoredPurchase purchase = purchase(tx, department, id);
    if (!purchase.isOpen()) {
      throw ProblemException.conflict(Message.of("purchase.is-closed").with("what", id));
    }
    Procedures all = new Procedures(tx);
    String own = all.next(department, id);
    running(tx, purchase)
        .ifPresent(
            one -> {
              throw ProblemException.conflict(
                  Message.of("procedures.goes-on").with("what", one.id()));
            });
    ProcedureLinks links = ProcedureLinks.of(tx, department, given.requirement(), given.tender());
    ProcurementProcess process =
        process(decide(tx, purchase, given), question(tx, purchase, given.procedure()));
    ProblemException.unlessNone(given.ordering(by, today()));
    ProblemException.unlessNone(SharedOrder.asked(tx, department, id, given));
    ProblemException.unlessNone(given.before(purchase.day(PurchaseLaw.DAY)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("purchase", id);
    body.put("purchaseVersion", BigDecimal.valueOf(purchase.version()));
    body.put("title", purchase.title());
    body.put("kind", given.procedure());
    body.put("on", today().toString());
    body.put("start", process.start().toPlain());
    given.order().ifPresent(order -> body.put("order", order.toPlain()));
    given.orderReason().ifPresent(reason -> body.put(SharedOrder.REASON, reason));
    body.putAll(links.toBody());
    body.putAll(StepService.state(process, today()));
    return all.begin(department, own, body, Sql.cut(clock.instant()), by.actor());
  }

  private static ProcurementProcess process(
      Decision<ProcurementProcess> decision, Question question) {
    List<InputFault> faults =
        decision
            .ruling()
            .<List<InputFault>>fold(
                answer -> List.of(),
                refer -> {
                  boolean barred = ProcedureLaw.isBarred(decision);
                  return List.of(
                      new InputFault(
                          barred ? "/procedure" : "/order",
                          barred ? "procedure.barred" : "procedures.order",
                          refer.question()));
                },
                open -> open.missing().stream().map(one -> missing(question, one)).toList());
    ProblemException.unlessNone(faults);
    return decision
        .ruling()
        .<Optional<ProcurementProcess>>fold(
            answer -> Optional.of(answer.value()), refer -> Optional.empty(), o -> Optional.empty())
        .orElseThrow();
  }

  private static InputFault missing(Question question, String fact) {
    String part = question.dayRoles().contains(fact) ? "/days" : "/facts";
    String pointer =
        fact.startsWith(OWN) ? "/" + fact.substring(OWN.length()) : part + Tree.pointer(fact);
    Message text = Message.of("procedures.missing").with("fact", new Term("fact." + fact));
    return new InputFault(pointer, "procedures.missing", text);
  }

  /**
   * Names the requirement and the tender of a procedure.
   *
   * @throws ProblemException with status 409 where a step was taken from the record of its tender
   */
  StoredProcedure link(
      Transaction tx, StoredProcedure one, String requirement, String tender, Caller by) {
    by.requireDepartment(one.department());
    ProcedureLinks links = ProcedureLinks.of(tx, one.department(), requirement, tender);
    boolean published =
        new Procedures(tx).steps(one).stream().anyMatch(step -> step.event().equals("publish"));
    if (published && !one.tender().isEmpty() && !one.tender().equals(links.tender())) {
      throw ProblemException.conflict(Message.of("procedures.linked").with("what", one.tender()));
    }
    return one.requirement().equals(links.requirement()) && one.tender().equals(links.tender())
        ? one
        : new Procedures(tx)
            .write(Procedures.LINKED, one, links.toBody(), Sql.cut(clock.instant()), by.actor());
  }

  /** The procedure of a purchase that goes on, or led to a contract. */
  static Optional<StoredProcedure> running(Transaction tx, StoredPurchase purchase) {
    return new Procedures(tx)
        .ofPurchase(purchase.department(), purchase.id()).stream()
            .filter(one -> !one.stage().equals(StoredProcedure.CANCELLED))
            .findFirst();
  }

  /** A purchase as it is now; refused with status 404 if there is none. */
  static StoredPurchase purchase(Transaction tx, String department, String id) {
    return new Purchases(tx)
        .find(DepartmentIds.require(department), id)
        .orElseThrow(() -> ProblemException.notFound("store.no-purchase", id));
  }

  /** A procedure as it is now; refused with status 404 if there is none. */
  static StoredProcedure current(Transaction tx, String department, String id) {
    return new Procedures(tx)
        .find(DepartmentIds.require(department), id)
        .orElseThrow(() -> ProblemException.notFound("store.no-procedure", id));
  }
}
