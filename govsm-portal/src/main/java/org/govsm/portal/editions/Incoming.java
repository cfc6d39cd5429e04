package org.govsm.portal.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;

/** Check of an incoming edition: what keeps it from coming in, whatever it says. */
final class Incoming {

  /** Each edition that waits is held in memory, as answers say beside what it would say. */
  static final int MOST_WAITING = 20;

  private Incoming() {}

  static void requireRoom(Transaction tx, long bytes) {
    if (new PackEditions(tx).waiting() >= MOST_WAITING) {
      Message text = Message.of("packs.too-many").with("most", MOST_WAITING);
      throw ProblemException.of(409, text);
    }
    List<StoredPack> waiting =
        new PackEditions(tx).all().stream().filter(StoredPack::isWaiting).toList();
    requireRoom(PackRoom.bytes(tx, waiting) + bytes);
  }

  /** What is in force is read at every start: it must not be more than fits into memory. */
  static void requireRoomInForce(Transaction tx, StoredPack edition, LocalDate today) {
    List<StoredPack> held = new ArrayList<>(List.of(edition));
    List<StoredPack> all = new PackEditions(tx).all();
    for (StoredPack one : all) {
      List<StoredPack> same = all.stream().filter(x -> x.pack().equals(one.pack())).toList();
      if (one.isOrdered() && EditionState.of(one, same, today) != EditionState.REPLACED) {
        held.add(one);
      }
    }
    requireRoom(PackRoom.bytes(tx, held));
  }

  private static void requireRoom(long bytes) {
    if (bytes > PackRoom.BYTES) {
      Message text = Message.of("packs.no-room").with("most", PackRoom.BYTES / 1024);
      throw ProblemException.of(409, text);
    }
  }

  static void refuseTwice(List<StoredPack> editions, String file, LocalDate today) {
    for (StoredPack one : editions) {
      EditionState state = EditionState.of(one, editions, today);
      boolean over = state == EditionState.WITHDRAWN || state == EditionState.REPLACED;
      if (one.file().equals(file) && !over) {
        Message text = Message.of("packs.twice").with("number", one.number());
        throw ProblemException.of(409, text);
      }
    }
  }
}
