package org.govsm.portal.suppliers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;
import org.jspecify.annotations.Nullable;

/**
 * Panel service: makes panels of registered suppliers, publishes the seed of the rotation, and
 * offers work to whose turn it is, and to nobody else.
 */
public final class PanelService {

  static final String REGISTER = "panel";
  static final String CREATED = "panel.created";
  static final String SEEDED = "panel.seeded";
  static final String OFFERED = "panel.offered";
  static final String COMPLETED = "panel.completed";
  static final List<String> KINDS = List.of(CREATED, SEEDED, OFFERED, COMPLETED);

  /** The shortest seed that nobody guesses from its digest. */
  static final int SEED = 20;

  private static final String OFFERS = "offers";

  private final PanelMembers members;
  private final Clock clock;

  PanelService(PolicyService policies, Clock clock) {
    this.members = new PanelMembers(policies, clock);
    this.clock = clock;
  }

  static Panel read(StoredRecord one) {
    return Panel.fromPlain(one.content()).orThrow();
  }

  /**
   * Makes a panel.
   *
   * @param given title, from, until, commitment, publicSource, publicDay and members, each with
   *     supplier and capacity
   */
  StoredRecord create(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> given, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    NewPanel.require(given, today());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    String id = free(tx, department);
    tree.put("id", id);
    for (String member : NewPanel.TEXTS) {
      put(tree, member, given.get(member));
    }
    List<InputFault> faults = new ArrayList<>();
    tree.put("members", members.of(tx, department, given, faults));
    ProblemException.unlessNone(faults);
    return new SupplierRecords(tx)
        .record(CREATED, department, id, accepted(tree), Sql.cut(clock.instant()), by.actor());
  }

  static void put(Map<String, @Nullable Object> tree, String member, @Nullable Object given) {
    if (given != null) {
      tree.put(member, given);
    }
  }

  private String free(Transaction tx, String department) {
    int year = today().getYear();
    int number = 1;
    while (new SupplierRecords(tx)
        .find(department, REGISTER, "p-" + year + "-" + number)
        .isPresent()) {
      number++;
    }
    return "p-" + year + "-" + number;
  }

  private static Map<String, Object> accepted(Map<String, @Nullable Object> tree) {
    return ProblemException.accepted(Panel.fromPlain(tree)).toPlain();
  }

  private StoredRecord write(
      Transaction tx,
      String kind,
      StoredRecord before,
      Map<String, @Nullable Object> tree,
      Caller by) {
    by.requireDepartment(before.department());
    return new SupplierRecords(tx)
        .write(
            kind, before, accepted(tree), Optional.empty(), Sql.cut(clock.instant()), by.actor());
  }

  /**
   * Publishes the seed with the public value that was named, from which the order follows; neither
   * can be changed afterwards.
   *
   * @param value the public value; empty for a panel that names none
   */
  StoredRecord seed(
      Transaction tx, StoredRecord before, String seed, Optional<String> value, Caller by) {
    Map<String, String> texts = Map.of("seed", seed, "publicValue", value.orElse(""));
    ProblemException.unlessNone(AadhaarNumbers.in(texts));
    if (before.content().containsKey("seed")) {
      throw ProblemException.conflict(Message.of("panels.seeded"));
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    read(before)
        .publicDay()
        .filter(day -> day.isAfter(today()))
        .ifPresent(
            day -> {
              throw ProblemException.conflict(Message.of("panels.public-early").with("day", day));
            });
    tree.put("seed", seed.strip());
    value
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .ifPresent(v -> tree.put("publicValue", v));
    return write(tx, SEEDED, before, tree, by);
  }

  /**
   * Offers work to whose turn it is.
   *
   * @param outcome ACCEPTED, REFUSED or NO_ANSWER
   * @param reason why it was refused
   */
  StoredRecord offer(
      Transaction tx,
      StoredRecord before,
      String work,
      String outcome,
      Optional<String> reason,
      Caller by) {
    ProblemException.unlessNone(Secrets.in(Map.of("reason", reason.orElse(""))));
    ProblemException.unlessNone(
        AadhaarNumbers.in(Map.of("work", work, "reason", reason.orElse(""))));
    ProblemException.unlessNone(
        PublishedText.faults(
            Map.of("work", work, "reason", reason.orElse("")), List.of("work", "reason"), null));
    if (work.isBlank()) {
      throw ProblemException.of(Faults.at("/work", "panels.no-work"));
    } else if (outcome.isBlank()) {
      throw ProblemException.of(Faults.at("/outcome", "panels.no-outcome"));
    } else if (outcome.equals("NO_ANSWER") && reason.filter(text -> !text.isBlank()).isEmpty()) {
      throw ProblemException.of(Faults.at("/reason", "panels.no-reason"));
    }
    Map<String, String> barred = members.barred(tx, before);
    String supplier =
        read(before)
            .next(work.strip(), today(), barred)
            .<String>fold(
                due -> due.value().supplier(),
                nobody -> {
                  throw ProblemException.conflict(nobody.question());
                },
                open -> {
                  throw ProblemException.conflict(Message.of("panels.no-seed"));
                });
    Map<String, @Nullable Object> offer = new LinkedHashMap<>();
    offer.put("work", work.strip());
    offer.put("supplier", supplier);
    offer.put("on", today().toString());
    offer.put("outcome", outcome);
    reason.ifPresent(text -> offer.put("reason", text));
    if (!barred.isEmpty()) {
      offer.put(
          "passed",
          Tree.list(
              barred.entrySet(), one -> Map.of("supplier", one.getKey(), "why", one.getValue())));
    }
    List<Object> offers = offers(before);
    offers.add(offer);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put(OFFERS, offers);
    return write(tx, OFFERED, before, tree, by);
  }

  private static List<Object> offers(StoredRecord one) {
    return one.content().get(OFFERS) instanceof List<?> all
        ? new ArrayList<>(all)
        : new ArrayList<>();
  }

  /** Records that a work that was accepted is done; its number counts the offers from 1. */
  StoredRecord complete(Transaction tx, StoredRecord before, int number, Caller by) {
    List<Object> offers = offers(before);
    if (number < 1
        || number > offers.size()
        || !(offers.get(number - 1) instanceof Map<?, ?> offer)
        || !"ACCEPTED".equals(offer.get("outcome"))
        || offer.containsKey("completedOn")) {
      throw ProblemException.notFound("panels.no-offer", number);
    }
    Map<String, @Nullable Object> done = new LinkedHashMap<>();
    offer.forEach((name, value) -> done.put(String.valueOf(name), value));
    done.put("completedOn", today().toString());
    offers.set(number - 1, done);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put(OFFERS, offers);
    return write(tx, COMPLETED, before, tree, by);
  }

  /** The members who cannot be asked today, each with why. */
  Map<String, String> barred(Transaction tx, StoredRecord one) {
    return members.barred(tx, one);
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** A panel as it is now. */
  StoredRecord current(Transaction tx, String department, String id) {
    return new SupplierRecords(tx)
        .find(DepartmentIds.require(department), REGISTER, id)
        .orElseThrow(() -> ProblemException.notFound("store.no-panel", id));
  }
}
