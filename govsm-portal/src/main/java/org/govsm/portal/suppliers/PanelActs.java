package org.govsm.portal.suppliers;

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
import org.govsm.procurement.supplier.PanelOffer;
import org.jspecify.annotations.Nullable;

/**
 * Panel acts of a second officer: an answer, or that a work is done, is confirmed or dropped, one
 * that was recorded in error is taken back, and a panel is given up before its draw.
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
   * @param number of the offer that is taken back, or whose work is confirmed as done, from 1; 0
   *     for an answer that waits
   * @param reason why something is taken back, or a panel given up
   */
  StoredRecord act(
      Transaction tx, StoredRecord before, String act, int number, String reason, Caller by) {
    DoneWorks done = new DoneWorks(panels);
    return switch (act) {
      case CONFIRM -> number > 0 ? done.confirm(tx, before, number, by) : confirm(tx, before, by);
      case DROP -> number > 0 ? done.drop(tx, before, number, by) : drop(tx, before, by);
      case TAKE_BACK -> takeBack(tx, before, number, reason, by);
      case WITHDRAW -> withdraw(tx, before, reason, by);
      default -> throw ProblemException.of(InputFault.unknown("/act", act, ALL));
    };
  }

  private StoredRecord confirm(Transaction tx, StoredRecord before, Caller by) {
    Map<String, @Nullable Object> answer = answer(before);
    requireOther(PanelHistory.of(tx, before).recorder(), by);
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
    StoredOffers offers = new StoredOffers(before);
    PanelOffer offer = offers.offer(number);
    if (offer.takenBack().isPresent()) {
      throw ProblemException.notFound("panels.no-offer", number);
    } else if (offer.doneOn().isPresent()) {
      return new DoneWorks(panels).takeBack(tx, before, number, reason, by);
    }
    requireNone(PanelHistory.of(tx, before).authors(number), by);
    Map<String, @Nullable Object> tree =
        offers.changed(
            number,
            now -> {
              now.remove(StoredOffers.COMPLETING);
              now.put("takenBack", offers.takingBack(panels.today(), reason));
            });
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
    requireOther(PanelHistory.of(tx, before).maker(), by);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("withdrawn", Map.of("on", panels.today().toString(), REASON, reason.strip()));
    return panels.write(tx, PanelService.WITHDRAWN, before, tree, by);
  }

  static void requireReason(String reason) {
    Map<String, String> given = Map.of(REASON, reason);
    ProblemException.unlessNone(AadhaarNumbers.in(given));
    ProblemException.unlessNone(PublishedText.faults(given, List.of(REASON), null));
    if (reason.isBlank()) {
      throw ProblemException.of(Faults.at("/reason", "panels.no-why"));
    }
    FreeTexts.refuse(given);
  }

  static void requireNone(Set<String> authors, Caller by) {
    if (authors.contains(by.actor())) {
      String key = authors.size() > 1 ? "panels.other-than-both" : "panels.other-officer";
      throw ProblemException.conflict(Message.of(key));
    }
  }

  static void requireOther(String author, Caller by) {
    if (author.equals(by.actor())) {
      throw ProblemException.conflict(Message.of("panels.other-officer"));
    }
  }
}
