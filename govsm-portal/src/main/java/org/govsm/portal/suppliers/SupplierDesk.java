package org.govsm.portal.suppliers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.supplier.Panel;
import org.jspecify.annotations.Nullable;

/** Supplier desk: the steps of suppliers for who tells a story, such as the demonstration. */
public final class SupplierDesk {

  private final PolicyService policies;
  private final SupplierService suppliers;
  private final CheckService checks;
  private final OwnershipService ownership;
  private final RegistrationService registration;
  private final DebarmentService debarments;
  private final PanelService panels;
  private final FacilitationService facilitation;

  public SupplierDesk(
      BiFunction<Transaction, LocalDate, Law> laws,
      KnownWorks works,
      Authorisation table,
      Clock clock) {
    policies = new PolicyService(clock);
    suppliers = new SupplierService(clock);
    checks = new CheckService(clock);
    ownership = new OwnershipService(suppliers, clock);
    registration = new RegistrationService(policies, table, clock);
    debarments = new DebarmentService(suppliers, laws, table, clock);
    panels = new PanelService(policies, works, clock);
    facilitation = new FacilitationService(clock);
  }

  /** Sets what a department requires. */
  public void require(
      Transaction tx, String department, Map<String, @Nullable Object> policy, Caller by) {
    int version = policies.find(tx, department).map(StoredRecord::version).orElse(0);
    policies.set(tx, department, version, policy, by);
  }

  /** Records a supplier as a draft. */
  public void record(
      Transaction tx, String department, Map<String, @Nullable Object> supplier, Caller by) {
    suppliers.record(tx, department, supplier, by);
  }

  /** Records the evidence of a check. */
  public void check(
      Transaction tx,
      String department,
      String id,
      Map<String, @Nullable Object> check,
      Caller by) {
    checks.check(tx, suppliers.current(tx, department, id), check, Optional.empty(), by);
  }

  /** Keeps what an owner states of an enterprise. */
  public void ownership(
      Transaction tx, String department, String id, Map<String, @Nullable Object> tree, Caller by) {
    ownership.state(tx, department, id, tree, by);
  }

  /** Takes a step of the registration. */
  public void step(Transaction tx, String department, String id, String event, Caller by) {
    registration.step(tx, suppliers.current(tx, department, id), event, by);
  }

  /** Gives notice of a debarment. */
  public void notice(
      Transaction tx, String department, Map<String, @Nullable Object> notice, Caller by) {
    debarments.notice(tx, department, notice, by);
  }

  /** Records the reply of a supplier, or takes a step of a debarment. */
  public void debarment(
      Transaction tx, String department, String id, Map<String, @Nullable Object> step, Caller by) {
    StoredRecord now = debarments.current(tx, department, id);
    if (step.containsKey("reply")) {
      debarments.reply(tx, now, String.valueOf(step.get("reply")), by);
    } else {
      debarments.step(tx, now, String.valueOf(step.get("event")), step, by);
    }
  }

  /** Makes a panel; its seed is published later. */
  public void panel(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> panel,
      String seed,
      Caller by) {
    panel.put("commitment", Panel.commitment(seed));
    panels.create(tx, department, panel, by);
  }

  /** Publishes the seed of a panel with the public value. */
  public void seed(
      Transaction tx, String department, String id, String seed, String value, Caller by) {
    panels.seed(tx, panels.current(tx, department, id), seed, Optional.of(value), by);
  }

  /** Records the answer of whose turn it is on a panel. */
  public void offer(
      Transaction tx,
      String department,
      String id,
      Map<String, @Nullable Object> offer,
      Caller by) {
    Map<String, String> given = new LinkedHashMap<>();
    offer.forEach((name, said) -> given.put(name, String.valueOf(said)));
    panels.offer(tx, panels.current(tx, department, id), given, by);
  }

  /** Confirms the answer of whose turn it was on a panel. */
  public void confirm(Transaction tx, String department, String id, Caller by) {
    new PanelActs(panels).act(tx, panels.current(tx, department, id), PanelActs.CONFIRM, 0, "", by);
  }

  /** Records a training. */
  public void training(
      Transaction tx, String department, Map<String, @Nullable Object> training, Caller by) {
    facilitation.add(tx, department, FacilitationService.TRAININGS, training, by);
  }
}
