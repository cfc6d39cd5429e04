package org.govsm.procurement.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Skeleton;

/**
 * Delivery as its acts leave it: how many were delivered, accepted and rejected, and whose turn it
 * is. Immutable.
 */
public final class Delivery implements ToPlain {

  /** How far a delivery is. */
  public enum State {
    /** Delivered; the buyer is to receive it. */
    DELIVERED,
    /** Received provisionally; the buyer is to accept or reject it. */
    RECEIVED,
    /** The buyer objected; the supplier is to put it right. */
    OBJECTED,
    /** Put right; the buyer is to look at it again. */
    REWORKED,
    /** All of it is accepted, but what did not come and is delivered again. */
    ACCEPTED,
    /** All of it is accepted or rejected, and some is rejected. */
    REJECTED,
    /** More is accepted and rejected than was delivered; the buyer is to say what holds. */
    CONTRADICTED
  }

  /** An inspection of it: its day, by whom, and whether it passed. */
  record Inspected(LocalDate on, String by, boolean passed) {}

  /** An act of the buyer on it that was entered by mistake, and the day it was taken back. */
  record TakenBack(AcceptanceAct act, LocalDate on) {}

  private final String id;
  private final String deliverable;
  private final LocalDate deliveredOn;
  private final LocalDate enteredOn;
  private final long quantity;
  private final Optional<String> replaces;
  private final Optional<LocalDate> received;
  private final long arrived;
  private final long came;
  private final Optional<LocalDate> objected;
  private final Set<String> objectors;
  private final Set<String> reporters;
  private final Optional<LocalDate> reworked;
  private final List<Inspected> inspections;
  private final List<TakenBack> takenBack;
  private final long accepted;
  private final long rejected;
  private final long replaced;
  private final Optional<LocalDate> settled;

  private Delivery(Draft draft) {
    id = draft.id;
    deliverable = draft.deliverable;
    deliveredOn = draft.deliveredOn;
    enteredOn = draft.enteredOn;
    quantity = draft.quantity;
    replaces = draft.replaces;
    received = draft.received;
    arrived = draft.arrived;
    came = draft.came;
    objected = draft.objected;
    objectors = Set.copyOf(draft.objectors);
    reporters = Set.copyOf(draft.reporters);
    reworked = draft.reworked;
    inspections = List.copyOf(draft.inspections);
    takenBack = List.copyOf(draft.takenBack);
    accepted = draft.accepted;
    rejected = draft.rejected;
    replaced = draft.replaced;
    settled = draft.settled;
  }

  static Delivery of(AcceptanceAct act) {
    return new Delivery(new Draft(act));
  }

  /** The delivery after one act more. */
  Delivery after(AcceptanceAct act) {
    Draft next = new Draft(this);
    switch (act.kind()) {
      case PROVISIONAL_RECEIPT -> {
        next.received = Optional.of(act.on());
        next.arrived = act.quantity();
        next.came = 0;
      }
      case OBJECTION -> {
        next.objected = next.objected.or(() -> Optional.of(act.on()));
        next.objectors.clear();
        next.objectors.add(act.by());
        next.objectors.add(act.enteredBy());
        next.reworked = Optional.empty();
      }
      case REWORK -> {
        next.reworked = Optional.of(act.on());
        next.report(act);
      }
      case INSPECTION ->
          next.inspections.add(
              new Inspected(act.on(), act.by(), act.part().get("passed", Boolean.class)));
      case ACCEPTANCE -> next.accept(act.isInAll(), act.quantity());
      case REJECTION -> {
        if (act.isInAll()) {
          next.accept(true, quantity - act.quantity());
        } else {
          next.rejected += act.quantity();
        }
      }
      case DELIVERY -> next.replaced += act.quantity();
    }
    if (next.accepted + next.rejected == quantity && settled.isEmpty()) {
      next.settled = Optional.of(act.on());
    }
    return new Delivery(next);
  }

  /** The same where a receipt of fewer counts no more: silence is not sure of the rest. */
  Delivery withLapsedReceipt(AcceptanceAct act) {
    Draft next = new Draft(this);
    next.came = act.quantity();
    return new Delivery(next);
  }

  /** The same where an act on it is taken back: the buyer was not silent. */
  Delivery withTakenBack(AcceptanceAct act, LocalDate day) {
    Draft next = new Draft(this);
    next.takenBack.add(new TakenBack(act, day));
    return new Delivery(next);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The id of the deliverable in the terms. */
  public String deliverable() {
    return deliverable;
  }

  /** The day on which it was delivered. */
  public LocalDate deliveredOn() {
    return deliveredOn;
  }

  /**
   * The day on which the buyer was told: that on which the delivery was entered, where that is
   * later. Silence before it accepts nothing.
   */
  public LocalDate enteredOn() {
    return enteredOn;
  }

  /** How many were delivered. */
  public long quantity() {
    return quantity;
  }

  /** The rejected delivery in place of which it was delivered. */
  public Optional<String> replaces() {
    return replaces;
  }

  /** The day of the provisional receipt. */
  public Optional<LocalDate> received() {
    return received;
  }

  /** The day of the first objection in writing. */
  public Optional<LocalDate> objected() {
    return objected;
  }

  /** How many are accepted by acts on record. */
  public long accepted() {
    return accepted;
  }

  /** How many are rejected. */
  public long rejected() {
    return rejected;
  }

  /** How many are neither accepted nor rejected. */
  public long open() {
    return quantity - accepted - rejected;
  }

  /** The day of the act by which nothing was left open. */
  public Optional<LocalDate> settled() {
    return settled;
  }

  /** How many can still be accepted: those that were received, where a receipt says how many. */
  public long acceptable() {
    return Math.max(0, Math.min(open(), arrived - accepted));
  }

  /**
   * Whether more is accepted and rejected than was delivered, or more accepted than was received: a
   * correction of the terms may leave it so, until an officer says what holds.
   */
  public boolean isContradicted() {
    return accepted + rejected > quantity || accepted > arrived;
  }

  /** How many are accepted in any case, whichever of the figures holds. */
  long surely() {
    return Math.max(0, Math.min(accepted, Math.min(arrived, quantity - rejected)));
  }

  /** How many did not come by the receipt, and are not rejected either. */
  private long missing() {
    return Math.max(0, quantity - rejected - Math.max(arrived, accepted));
  }

  /** How many that were rejected, or did not come, are not delivered again. */
  public long owed() {
    return Math.max(0, rejected + missing() - replaced);
  }

  /** How many that did not come by the receipt are delivered again. */
  public long redelivered() {
    return Math.max(0, Math.min(missing(), replaced - rejected));
  }

  /** How many are delivered again in place of what was rejected or did not come. */
  long replaced() {
    return replaced;
  }

  /** How many came by a receipt that counts no more, where an act accepts some; else nought. */
  long doubted() {
    return accepted > 0 ? came : 0;
  }

  Optional<LocalDate> reworked() {
    return reworked;
  }

  /** Acts on it that were entered by mistake, in order. */
  List<TakenBack> takenBack() {
    return takenBack;
  }

  Optional<Inspected> inspected() {
    return inspections.stream().reduce((earlier, later) -> later);
  }

  /** The day of the last inspection, where it did not pass. */
  Optional<LocalDate> failed() {
    return inspected().filter(one -> !one.passed()).map(Inspected::on);
  }

  /** Who inspected it last, where that is on record. */
  boolean isInspectedBy(String person) {
    return inspections.stream().anyMatch(one -> Skeleton.same(one.by(), person));
  }

  /**
   * Whether a person raised the last objection, or entered it: such a person does not answer it.
   */
  public boolean isObjectedBy(String person) {
    return Skeleton.among(objectors, person);
  }

  /**
   * Whether a person entered the delivery, or what was put right, for the supplier: such a person
   * neither receives, inspects nor accepts it.
   */
  public boolean isReportedBy(String person) {
    return Skeleton.among(reporters, person);
  }

  boolean isObjected() {
    return objected.isPresent() && reworked.isEmpty();
  }

  /** How far it is. */
  public State state() {
    if (isContradicted()) {
      return State.CONTRADICTED;
    } else if (open() == redelivered()) {
      return rejected > 0 ? State.REJECTED : State.ACCEPTED;
    } else if (isObjected()) {
      return State.OBJECTED;
    } else if (reworked.isPresent()) {
      return State.REWORKED;
    }
    return received.isPresent() ? State.RECEIVED : State.DELIVERED;
  }

  /** Whose turn it is: buyer or supplier; nothing where nothing is left to do. */
  public Optional<String> turn() {
    return switch (state()) {
      case OBJECTED -> Optional.of("supplier");
      case REJECTED -> owed() > 0 ? Optional.of("supplier") : Optional.empty();
      case ACCEPTED -> Optional.empty();
      case DELIVERED, RECEIVED, REWORKED ->
          Optional.of(acceptable() == 0 && missing() > 0 ? "supplier" : "buyer");
      case CONTRADICTED -> Optional.of("buyer");
    };
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("deliverable", deliverable);
    tree.put("deliveredOn", deliveredOn.toString());
    if (enteredOn.isAfter(deliveredOn)) {
      tree.put("enteredOn", enteredOn.toString());
    }
    tree.put("quantity", BigDecimal.valueOf(quantity));
    tree.put("state", state().name());
    tree.put("accepted", BigDecimal.valueOf(accepted));
    tree.put("rejected", BigDecimal.valueOf(rejected));
    replaces.ifPresent(one -> tree.put("replaces", one));
    turn().ifPresent(who -> tree.put("turn", who));
    return tree;
  }

  @Override
  public String toString() {
    return id + " " + state();
  }

  private static final class Draft {

    private final String id;
    private final String deliverable;
    private final LocalDate deliveredOn;
    private final LocalDate enteredOn;
    private final long quantity;
    private final Optional<String> replaces;
    private final List<Inspected> inspections = new ArrayList<>();
    private final List<TakenBack> takenBack = new ArrayList<>();
    private Optional<LocalDate> received = Optional.empty();
    private long arrived;
    private long came;
    private final Set<String> objectors = new TreeSet<>();
    private final Set<String> reporters = new TreeSet<>();
    private Optional<LocalDate> objected = Optional.empty();
    private Optional<LocalDate> reworked = Optional.empty();
    private Optional<LocalDate> settled = Optional.empty();
    private long accepted;
    private long rejected;
    private long replaced;

    private Draft(AcceptanceAct act) {
      id = act.delivery();
      deliverable = act.part().text("deliverable");
      deliveredOn = act.on();
      enteredOn = act.entered();
      quantity = act.quantity();
      arrived = quantity;
      replaces = act.part().find("replaces", String.class);
      report(act);
    }

    private void accept(boolean inAll, long more) {
      accepted = inAll ? more : accepted + more;
      rejected = inAll ? quantity - more : rejected;
      arrived = inAll ? Math.max(arrived, more) : arrived;
    }

    private void report(AcceptanceAct act) {
      if (!Skeleton.same(act.enteredBy(), act.by())) {
        reporters.add(act.enteredBy());
      }
    }

    private Draft(Delivery before) {
      id = before.id;
      deliverable = before.deliverable;
      deliveredOn = before.deliveredOn;
      enteredOn = before.enteredOn;
      quantity = before.quantity;
      replaces = before.replaces;
      inspections.addAll(before.inspections);
      takenBack.addAll(before.takenBack);
      received = before.received;
      arrived = before.arrived;
      came = before.came;
      objectors.addAll(before.objectors);
      reporters.addAll(before.reporters);
      objected = before.objected;
      reworked = before.reworked;
      accepted = before.accepted;
      rejected = before.rejected;
      replaced = before.replaced;
      settled = before.settled;
    }
  }
}
