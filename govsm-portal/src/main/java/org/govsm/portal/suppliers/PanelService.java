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
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.PanelOffer;
import org.jspecify.annotations.Nullable;

/**
 * Panel service: makes panels of registered suppliers, publishes the seed of the rotation, and
 * offers work to whose turn it is, and to nobody else.
 */
public final class PanelService {

  /** The register of panels. */
  public static final String REGISTER = "panel";

  static final String CREATED = "panel.created";
  static final String SEEDED = "panel.seeded";
  static final String OFFERED = "panel.offered";
  static final String COMPLETION = "panel.completion-recorded";
  static final String COMPLETED = "panel.completed";
  static final String ANSWERED = "panel.answered";
  static final String DROPPED = "panel.dropped";
  static final String TAKEN_BACK = "panel.taken-back";
  static final String WITHDRAWN = "panel.withdrawn";
  static final List<String> KINDS =
      List.of(
          CREATED,
          SEEDED,
          OFFERED,
          COMPLETION,
          COMPLETED,
          ANSWERED,
          DROPPED,
          TAKEN_BACK,
          WITHDRAWN);

  /** The member of an answer that another officer has still to confirm. */
  static final String ANSWER = "answer";

  /** The shortest seed that nobody guesses from its digest. */
  static final int SEED = 20;

  private final PanelMembers members;
  private final OfferedWork works;
  private final Clock clock;

  PanelService(PolicyService policies, KnownWorks works, Clock clock) {
    this.members = new PanelMembers(policies, clock);
    this.works = new OfferedWork(works);
    this.clock = clock;
  }

  /** A panel as it is stored. */
  public static Panel read(StoredRecord one) {
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
    String id = NewPanel.free(tx, department, today().getYear());
    tree.put("id", id);
    for (String member : NewPanel.GIVEN) {
      put(tree, member, given.get(member));
    }
    List<InputFault> faults = new ArrayList<>();
    tree.put("members", members.of(tx, department, given, faults));
    ProblemException.unlessNone(faults);
    Map<String, Object> made = accepted(tree);
    NewPanel.requireAlone(tx, department, Panel.fromPlain(made).orThrow(), by);
    return new SupplierRecords(tx)
        .record(CREATED, department, id, made, Sql.cut(clock.instant()), by.actor());
  }

  static void put(Map<String, @Nullable Object> tree, String member, @Nullable Object given) {
    if (given != null) {
      tree.put(member, given);
    }
  }

  private static Map<String, Object> accepted(Map<String, @Nullable Object> tree) {
    return ProblemException.accepted(Panel.fromPlain(tree)).toPlain();
  }

  StoredRecord write(
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
   * can be changed afterwards. The value is its digits alone: another spelling is no other order.
   *
   * @param value the public value; empty for a panel that names none
   */
  StoredRecord seed(
      Transaction tx, StoredRecord before, String seed, Optional<String> value, Caller by) {
    Map<String, String> texts = Map.of("seed", seed, "publicValue", value.orElse(""));
    ProblemException.unlessNone(AadhaarNumbers.in(texts));
    if (before.content().containsKey("seed")) {
      throw ProblemException.conflict(Message.of("panels.seeded"));
    } else if (read(before).isWithdrawn()) {
      throw ProblemException.conflict(Message.of("panels.is-withdrawn"));
    } else if (value.map(String::strip).filter(text -> !text.matches("[0-9]*")).isPresent()) {
      throw ProblemException.of(Faults.at("/publicValue", "panels.only-digits"));
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
   * Offers work to whose turn it is. The answer counts once another officer confirmed it; an
   * acceptance of which a contract is on record counts at once.
   *
   * @param given work, outcome (ACCEPTED, REFUSED or NO_ANSWER), the evidence: by which paper the
   *     supplier was asked, and answered; and of what is no acceptance the reason
   */
  StoredRecord offer(Transaction tx, StoredRecord before, Map<String, String> given, Caller by) {
    NewOffer.require(given);
    String work = given.getOrDefault("work", "").strip();
    String outcome = given.getOrDefault("outcome", "");
    KnownWorks.Work known = works.require(tx, before, work, today());
    if (before.content().containsKey(ANSWER)) {
      throw ProblemException.conflict(Message.of("panels.answer-open"));
    }
    Map<String, String> barred = members.barred(tx, before);
    String turn = turn(before, work, barred);
    boolean proven = outcome.equals("ACCEPTED") && works.isProven(tx, before, known, work, turn);
    Map<String, @Nullable Object> offer = new LinkedHashMap<>();
    offer.put("work", work);
    offer.put("supplier", turn);
    offer.put("on", today().toString());
    offer.put("outcome", outcome);
    for (String name : NewOffer.WHY) {
      Optional.ofNullable(given.get(name))
          .filter(text -> !text.isBlank())
          .ifPresent(text -> offer.put(name, text.strip()));
    }
    if (!barred.isEmpty()) {
      offer.put(
          "passed",
          Tree.list(
              barred.entrySet(), one -> Map.of("supplier", one.getKey(), "why", one.getValue())));
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    if (!proven) {
      tree.put(ANSWER, offer);
      return write(tx, ANSWERED, before, tree, by);
    }
    return offered(tx, before, tree, offer, by);
  }

  /** Refuses an acceptance of a work that somebody else has by now. */
  void requireStanding(Transaction tx, StoredRecord before, PanelOffer answer) {
    if (!answer.isRefused()) {
      KnownWorks.Work known = works.require(tx, before, answer.work(), answer.on());
      works.isProven(tx, before, known, answer.work(), answer.supplier());
    }
  }

  /** Puts an answer among the offers. */
  StoredRecord offered(
      Transaction tx,
      StoredRecord before,
      Map<String, @Nullable Object> tree,
      Map<String, @Nullable Object> offer,
      Caller by) {
    tree.put(StoredOffers.OFFERS, new StoredOffers(before).and(offer));
    return write(tx, OFFERED, before, tree, by);
  }

  private String turn(StoredRecord before, String work, Map<String, String> barred) {
    return read(before)
        .next(work, today(), barred)
        .<String>fold(
            due -> due.value().supplier(),
            nobody -> {
              throw ProblemException.conflict(nobody.question());
            },
            open -> {
              throw ProblemException.conflict(Message.of("panels.no-seed"));
            });
  }

  /** Whether the record shows that the work of an offer is done. */
  boolean isOver(Transaction tx, StoredRecord panel, PanelOffer offer) {
    return works.isOver(tx, panel, offer, today());
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
