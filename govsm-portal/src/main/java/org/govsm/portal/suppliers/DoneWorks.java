package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.PanelOffer;
import org.jspecify.annotations.Nullable;

/**
 * Done works of a panel: each is recorded with its paper and counts once another officer confirmed
 * it, or at once where the record shows that the work is over. It is taken back by an officer who
 * did neither.
 */
record DoneWorks(PanelService panels) {

  private static final String COMPLETING = StoredOffers.COMPLETING;
  private static final String COMPLETIONS = "completions";
  private static final String COMPLETED = "completedOn";
  private static final String EVIDENCE = "evidence";

  /**
   * Records that a work that was accepted is done.
   *
   * @param number of its offer, from 1
   * @param evidence the paper by which it is done
   */
  StoredRecord state(Transaction tx, StoredRecord before, int number, String evidence, Caller by) {
    requirePaper(evidence);
    PanelOffer offer = open(before, number);
    Map<String, @Nullable Object> done = new LinkedHashMap<>();
    done.put("on", panels.today().toString());
    done.put(EVIDENCE, evidence.strip());
    if (panels.isOver(tx, before, offer)) {
      return counts(tx, before, number, done, by);
    } else if (offer.completing().isPresent()) {
      throw ProblemException.conflict(Message.of("panels.completing"));
    }
    return write(tx, PanelService.COMPLETION, before, number, now -> now.put(COMPLETING, done), by);
  }

  private StoredRecord write(
      Transaction tx,
      String kind,
      StoredRecord before,
      int number,
      Consumer<Map<String, @Nullable Object>> change,
      Caller by) {
    return panels.write(tx, kind, before, new StoredOffers(before).changed(number, change), by);
  }

  private static void requirePaper(String evidence) {
    Map<String, String> given = Map.of(EVIDENCE, evidence);
    ProblemException.unlessNone(Secrets.in(given));
    ProblemException.unlessNone(AadhaarNumbers.in(given));
    ProblemException.unlessNone(PublishedText.faults(given, List.of(EVIDENCE), null));
    if (evidence.isBlank()) {
      throw ProblemException.of(Faults.at("/evidence", "panels.no-done-evidence"));
    }
    ProblemException.unlessNone(FreeTexts.decision("/evidence", evidence));
  }

  private static PanelOffer open(StoredRecord before, int number) {
    PanelOffer offer = new StoredOffers(before).offer(number);
    if (offer.isRefused() || offer.takenBack().isPresent() || offer.doneOn().isPresent()) {
      throw ProblemException.notFound("panels.no-offer", number);
    }
    return offer;
  }

  private static Map<String, @Nullable Object> waiting(StoredRecord before, int number) {
    return open(before, number)
        .completing()
        .map(
            one -> {
              Map<String, @Nullable Object> stated = new LinkedHashMap<>();
              one.evidence().ifPresent(paper -> stated.put(EVIDENCE, paper));
              return stated;
            })
        .orElseThrow(() -> ProblemException.conflict(Message.of("panels.not-completing")));
  }

  /** Who is asked next follows from it, so that it counts from the day of the second officer on. */
  StoredRecord confirm(Transaction tx, StoredRecord before, int number, Caller by) {
    Map<String, @Nullable Object> done = waiting(before, number);
    PanelActs.requireOther(PanelHistory.of(tx, before).completer(number), by);
    done.put("on", panels.today().toString());
    return counts(tx, before, number, done, by);
  }

  private StoredRecord counts(
      Transaction tx,
      StoredRecord before,
      int number,
      Map<String, @Nullable Object> done,
      Caller by) {
    done.put("after", BigDecimal.valueOf(new StoredOffers(before).size()));
    return write(
        tx,
        PanelService.COMPLETED,
        before,
        number,
        now -> {
          now.remove(COMPLETING);
          List<Map<String, @Nullable Object>> all = completions(now);
          all.add(done);
          now.put(COMPLETIONS, all);
        },
        by);
  }

  StoredRecord drop(Transaction tx, StoredRecord before, int number, Caller by) {
    waiting(before, number);
    return write(tx, PanelService.DROPPED, before, number, now -> now.remove(COMPLETING), by);
  }

  /** Says that a work is not done after all. */
  StoredRecord takeBack(Transaction tx, StoredRecord before, int number, String reason, Caller by) {
    PanelActs.requireNone(PanelHistory.of(tx, before).doneBy(number), by);
    return write(
        tx,
        PanelService.TAKEN_BACK,
        before,
        number,
        now -> {
          List<Map<String, @Nullable Object>> all = completions(now);
          Optional.ofNullable(now.remove(COMPLETED))
              .ifPresent(day -> all.add(withoutPaper(before, String.valueOf(day))));
          Map<String, @Nullable Object> last = new LinkedHashMap<>(all.remove(all.size() - 1));
          last.put("takenBack", new StoredOffers(before).takingBack(panels.today(), reason));
          all.add(last);
          now.put(COMPLETIONS, all);
        },
        by);
  }

  /** What was recorded by its day alone counted for the offers of that day and of later ones. */
  private static Map<String, @Nullable Object> withoutPaper(StoredRecord before, String day) {
    long earlier =
        PanelService.read(before).offers().stream()
            .filter(one -> one.on().toString().compareTo(day) < 0)
            .count();
    Map<String, @Nullable Object> done = new LinkedHashMap<>();
    done.put("on", day);
    done.put("after", BigDecimal.valueOf(Math.max(1, earlier)));
    return done;
  }

  private static List<Map<String, @Nullable Object>> completions(
      Map<String, @Nullable Object> offer) {
    return offer.containsKey(COMPLETIONS)
        ? new ArrayList<>(StoredTree.trees(offer, COMPLETIONS))
        : new ArrayList<>();
  }
}
