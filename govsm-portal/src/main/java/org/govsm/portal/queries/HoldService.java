package org.govsm.portal.queries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.retention.LegalHold;
import org.govsm.governance.retention.Retention;
import org.govsm.governance.retention.RetentionUntil;
import org.govsm.portal.assessments.OfficersWords;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Hold service: legal holds on records of the desk, and until when a record is kept. */
record HoldService(QueryService queries, Clock clock) {

  /** Who holds a record, and lifts a hold. */
  static final List<String> ROLES = List.of("legal-officer", "records-officer");

  private static final List<String> APPRAISING = List.of("records-officer");

  static final String HOLD = "hold";
  static final String LIFT = "lift";

  /** What a hold or its end asks for. */
  static List<String> asked(String act) {
    return act.equals(HOLD)
        ? List.of(HoldLifting.REFERENCE, "from")
        : List.of(HoldLifting.REFERENCE, HoldLifting.LIFTED, HoldLifting.ENDED, "reason");
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /**
   * Puts a record on hold, lifts a hold, or agrees to the lifting.
   *
   * @param act {@link #HOLD} or {@link #LIFT}
   * @param given the reference of the case, the day from which it holds or is lifted, and why it is
   *     lifted
   */
  StoredQuery act(
      Transaction tx,
      StoredQuery found,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    if (!by.isAnyOf(ROLES)) {
      throw by.isNoneOf(ROLES);
    }
    by.requireDepartment(found.department());
    ApiRequests.only(given, asked(act), asked(act));
    DeskTexts.refuse(given);
    DeskTexts.refuseOpen(given);
    StoredQuery one = queries.held(tx, found.department(), found.id());
    List<Map<String, @Nullable Object>> holds = new ArrayList<>(one.holds());
    if (act.equals(HOLD)) {
      requireNew(holds, given);
      Map<String, @Nullable Object> hold = new LinkedHashMap<>(given);
      hold.put("heldBy", by.actor());
      hold.put("recordedOn", today().toString());
      holds.add(hold);
    } else {
      new HoldLifting(holds)
          .lift(given, by, today(), hold -> hold.isOpen() || unheard(tx, one, hold).isPresent());
    }
    requireReadable(holds);
    requireBegun(asked(act).get(1), given);
    String kind = act.equals(HOLD) ? Queries.HELD : Queries.LIFTED;
    return new Queries(tx)
        .act(kind, one, Map.of("holds", holds), Sql.cut(clock.instant()), by.actor());
  }

  /** The word of who lifted a hold alone, where it does not count any more. */
  private static Optional<WordOfTwo> unheard(Transaction tx, StoredQuery one, LegalHold hold) {
    return hold.liftedAloneBy()
        .map(by -> new WordOfTwo(by, lifted(tx, one, by)))
        .filter(word -> !OfficersWords.counts(tx, one.department(), word));
  }

  private static Instant lifted(Transaction tx, StoredQuery one, String by) {
    List<Instant> lifted = new ArrayList<>();
    tx.events()
        .each(
            one.department(),
            List.of(Queries.LIFTED),
            event -> {
              if (by.equals(event.actor()) && one.id().equals(event.body().get("query"))) {
                lifted.add(event.at());
              }
            });
    return lifted.isEmpty() ? Instant.MAX : lifted.get(lifted.size() - 1);
  }

  /** What is to come cannot be put right: a hold is put, and lifted, on the day or later. */
  private void requireBegun(String day, Map<String, @Nullable Object> given) {
    if (LocalDate.parse(String.valueOf(given.get(day))).isAfter(today())) {
      Message text = Message.of("queries.hold-to-come").with("on", today());
      throw ProblemException.of(Faults.at("/" + day, text));
    }
  }

  private static void requireNew(
      List<Map<String, @Nullable Object>> holds, Map<String, @Nullable Object> given) {
    if (new HoldLifting(holds)
        .find(given.get(HoldLifting.REFERENCE), LegalHold::isOpen)
        .isPresent()) {
      throw ProblemException.of(Faults.at("/reference", "queries.held-already"));
    }
  }

  /** The domain reads the holds; its faults are told at the members that were given. */
  private void requireReadable(List<Map<String, @Nullable Object>> holds) {
    ask(Map.of("holds", holds, "asOf", today().toString()))
        .fold(
            read -> true,
            faults -> {
              throw ProblemException.of(atMember(faults.get(0)));
            });
  }

  private static InputFault atMember(InputFault fault) {
    String member = fault.pointer().replaceFirst("^.*/", "/");
    return new InputFault(member, fault.code(), fault.text());
  }

  private static Checked<Decision<Retention>> ask(Map<String, ?> tree) {
    return RetentionUntil.ask(tree);
  }

  /** Until when a record is kept; nothing while it is open and no hold stands on it. */
  Optional<Decision<Retention>> kept(Transaction tx, StoredQuery one, DeskCase read) {
    Optional<LocalDate> closed = read.closedOn();
    if (closed.isEmpty() && one.holds().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("recordClasses", recordClasses(tx, one, read));
    closed.ifPresent(day -> tree.put("recorded", day.toString()));
    tree.put("holds", one.holds());
    tree.put("asOf", today().toString());
    return Optional.of(ask(tree).orThrow());
  }

  /** The classes of the record; none where one of its categories has none. */
  private static List<String> recordClasses(Transaction tx, StoredQuery one, DeskCase read) {
    List<String> classes = new ArrayList<>(read.recordClasses());
    for (String category : read.unclassed()) {
      Optional<String> set =
          new SettingsVersions(tx).newest(one.department()).recordClass(category);
      if (set.isEmpty()) {
        return List.of();
      }
      classes.add(set.get());
    }
    return classes.stream().distinct().toList();
  }

  /** Refuses to erase what must be kept, and says why. */
  void requireFree(Transaction tx, StoredQuery one, DeskCase read, Caller by) {
    against(tx, one, read, by)
        .ifPresent(
            why -> {
              throw ProblemException.conflict(why);
            });
  }

  /**
   * What stands in the way of erasing what the person wrote.
   *
   * @return a legal hold, a period that runs, or that it is not known until when the record is
   *     kept; once the period is over only the records officer, who appraises, may do it
   */
  Optional<Message> against(Transaction tx, StoredQuery one, DeskCase read, Caller by) {
    Decision<Retention> kept = kept(tx, one, read).orElseThrow();
    Optional<Retention> found = kept.found();
    List<String> open = found.map(Retention::holds).orElse(List.of());
    if (!open.isEmpty()) {
      return Optional.of(Message.of("queries.on-hold").with("holds", open));
    }
    if (one.holds().stream().anyMatch(hold -> LegalHold.of(hold).isLiftedAloneBy(by.actor()))) {
      return Optional.of(Message.of("queries.erase-lifted"));
    }
    Optional<Message> unheard =
        one.holds().stream()
            .flatMap(hold -> unheard(tx, one, LegalHold.of(hold)).stream())
            .map(OfficersWords::none)
            .findFirst();
    if (unheard.isPresent()) {
      return unheard;
    }
    boolean over = found.flatMap(Retention::day).filter(today()::isAfter).isPresent();
    boolean free =
        found.filter(Retention::mayDispose).isPresent() || over && by.isAnyOf(APPRAISING);
    Message why = found.filter(period -> !over).map(Retention::said).orElseGet(kept::outcome);
    return free ? Optional.empty() : Optional.of(Message.of("queries.must-keep").with("why", why));
  }
}
