package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Panel acts of a second officer: an answer is confirmed or dropped, one that was recorded in error
 * is taken back, and a panel is given up before its draw. A work that is done is recorded by
 * anybody.
 */
record PanelActs(PanelService panels) {

  static final String CONFIRM = "CONFIRM";
  static final String DROP = "DROP";
  static final String TAKE_BACK = "TAKE_BACK";
  static final String WITHDRAW = "WITHDRAW";

  /** The acts by their codes. */
  static final List<String> ALL = List.of(CONFIRM, DROP, TAKE_BACK, WITHDRAW);

  private static final String REASON = "reason";

  /**
   * Does an act.
   *
   * @param act its code
   * @param number of the offer that is taken back, from 1; 0 where it is none
   * @param reason why an answer is taken back, or a panel given up
   */
  StoredRecord act(
      Transaction tx, StoredRecord before, String act, int number, String reason, Caller by) {
    return switch (act) {
      case CONFIRM -> confirm(tx, before, by);
      case DROP -> drop(tx, before, by);
      case TAKE_BACK -> takeBack(tx, before, number, reason, by);
      case WITHDRAW -> withdraw(tx, before, reason, by);
      default -> throw ProblemException.of(InputFault.unknown("/act", act, ALL));
    };
  }

  private StoredRecord confirm(Transaction tx, StoredRecord before, Caller by) {
    Map<String, @Nullable Object> answer = answer(before);
    requireOther(recorder(tx, before), by);
    PanelService.read(before).answer().ifPresent(one -> panels.requireStanding(tx, before, one));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.remove(PanelService.ANSWER);
    return panels.offered(tx, before, tree, answer, by);
  }

  private StoredRecord drop(Transaction tx, StoredRecord before, Caller by) {
    answer(before);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.remove(PanelService.ANSWER);
    return panels.write(tx, PanelService.DROPPED, before, tree, by);
  }

  private static Map<String, @Nullable Object> answer(StoredRecord before) {
    if (!before.content().containsKey(PanelService.ANSWER)) {
      throw ProblemException.conflict(Message.of("panels.no-answer"));
    }
    return StoredTree.tree(before.content(), PanelService.ANSWER);
  }

  private StoredRecord takeBack(
      Transaction tx, StoredRecord before, int number, String reason, Caller by) {
    requireReason(reason);
    List<Object> offers = PanelService.offers(before);
    if (number < 1
        || number > offers.size()
        || !(offers.get(number - 1) instanceof Map<?, ?> offer)
        || offer.containsKey("takenBack")
        || offer.containsKey("completedOn")) {
      throw ProblemException.notFound("panels.no-offer", number);
    }
    requireNone(recorded(tx, before, number), by);
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    offer.forEach((name, value) -> changed.put(String.valueOf(name), value));
    changed.put(
        "takenBack",
        Map.of(
            "on",
            panels.today().toString(),
            REASON,
            reason.strip(),
            "after",
            BigDecimal.valueOf(offers.size())));
    offers.set(number - 1, changed);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("offers", offers);
    return panels.write(tx, PanelService.TAKEN_BACK, before, tree, by);
  }

  /**
   * Who knows the seed knows the order from the day of the value on: then the authority decides.
   */
  private StoredRecord withdraw(Transaction tx, StoredRecord before, String reason, Caller by) {
    requireReason(reason);
    if (before.content().containsKey("seed")) {
      throw ProblemException.conflict(Message.of("panels.seeded"));
    } else if (PanelService.read(before).isWithdrawn()) {
      throw ProblemException.conflict(Message.of("panels.is-withdrawn"));
    }
    boolean open =
        PanelService.read(before).publicDay().filter(panels.today()::isBefore).isPresent();
    if (!open && !NewPanel.decides(by)) {
      throw ProblemException.conflict(Message.of("panels.withdrawal-late"));
    }
    requireOther(last(tx, before, Set.of(PanelService.CREATED)), by);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("withdrawn", Map.of("on", panels.today().toString(), REASON, reason.strip()));
    return panels.write(tx, PanelService.WITHDRAWN, before, tree, by);
  }

  /** Records that a work that was accepted is done; its number counts the offers from 1. */
  StoredRecord complete(Transaction tx, StoredRecord before, int number, Caller by) {
    List<Object> offers = PanelService.offers(before);
    if (number < 1
        || number > offers.size()
        || !(offers.get(number - 1) instanceof Map<?, ?> offer)
        || !"ACCEPTED".equals(offer.get("outcome"))
        || offer.containsKey("takenBack")
        || offer.containsKey("completedOn")) {
      throw ProblemException.notFound("panels.no-offer", number);
    }
    Map<String, @Nullable Object> done = new LinkedHashMap<>();
    offer.forEach((name, value) -> done.put(String.valueOf(name), value));
    done.put("completedOn", panels.today().toString());
    offers.set(number - 1, done);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("offers", offers);
    return panels.write(tx, PanelService.COMPLETED, before, tree, by);
  }

  private static void requireReason(String reason) {
    Map<String, String> given = Map.of(REASON, reason);
    ProblemException.unlessNone(AadhaarNumbers.in(given));
    ProblemException.unlessNone(PublishedText.faults(given, List.of(REASON), null));
    if (reason.isBlank()) {
      throw ProblemException.of(Faults.at("/reason", "panels.no-why"));
    }
    FreeTexts.refuse(given);
  }

  private static void requireNone(Set<String> authors, Caller by) {
    if (authors.contains(by.actor())) {
      String key = authors.size() > 1 ? "panels.other-than-both" : "panels.other-officer";
      throw ProblemException.conflict(Message.of(key));
    }
  }

  private static void requireOther(String author, Caller by) {
    if (author.equals(by.actor())) {
      throw ProblemException.conflict(Message.of("panels.other-officer"));
    }
  }

  /** Who recorded the answer that waits. */
  static String recorder(Transaction tx, StoredRecord one) {
    return last(tx, one, Set.of(PanelService.ANSWERED));
  }

  /** Who wrote the last version that some kinds of events made. */
  private static String last(Transaction tx, StoredRecord one, Set<String> kinds) {
    return new SupplierRecords(tx)
        .history(one).stream()
            .filter(version -> kinds.contains(version.kind()))
            .reduce((first, second) -> second)
            .map(StoredRecord::actor)
            .orElse("");
  }

  /**
   * Who put an offer on record: who wrote the first version that has it, and of an answer that was
   * confirmed by that version also who recorded it.
   */
  private static Set<String> recorded(Transaction tx, StoredRecord one, int number) {
    String answered = "";
    boolean waits = false;
    for (StoredRecord version : new SupplierRecords(tx).history(one)) {
      if (PanelService.offers(version).size() >= number) {
        return waits ? Set.copyOf(List.of(answered, version.actor())) : Set.of(version.actor());
      }
      if (version.kind().equals(PanelService.ANSWERED)) {
        answered = version.actor();
      }
      waits = version.content().containsKey(PanelService.ANSWER);
    }
    return Set.of();
  }
}
