package org.govsm.portal.packs;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.law.EditionState;
import org.govsm.portal.store.PackEditions;
import org.govsm.portal.store.StoredPack;

/** What keeps an edition from coming in, whatever it says. */
final class Incoming {

  /** Each edition that waits is held in memory, as answers say beside what it would say. */
  static final int MOST_WAITING = 20;

  private Incoming() {}

  static void requireRoom(PackEditions editions) {
    if (editions.waiting() >= MOST_WAITING) {
      Message text = Message.of("packs.too-many").with("most", MOST_WAITING);
      throw new Refusal(Problem.of(409, text));
    }
  }

  static void refuseTwice(List<StoredPack> editions, String file, LocalDate today) {
    for (StoredPack one : editions) {
      EditionState state = EditionState.of(one, editions, today);
      boolean over = state == EditionState.WITHDRAWN || state == EditionState.REPLACED;
      if (one.file().equals(file) && !over) {
        Message text = Message.of("packs.twice").with("number", one.number());
        throw new Refusal(Problem.of(409, text));
      }
    }
  }
}
