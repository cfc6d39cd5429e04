package org.govsm.portal.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;

/**
 * Contract turns: of one contract one file is taken in or withdrawn at a time, in the order in
 * which they came; whoever is of another contract does not wait. Another node is held off by the
 * store.
 */
final class ContractTurns {

  /** A person waits no longer for another's file. */
  private static final int MOST_SECONDS = 30;

  private final Map<String, Turn> turns = new HashMap<>();

  /** The lock of a contract, and how many hold it or wait. */
  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private int users;
  }

  /**
   * Works when it is the turn of the caller.
   *
   * @throws StoreRefusal that is worth another try, where others take too long
   */
  <T> T in(String contract, Supplier<T> work) {
    Turn turn = enter(contract);
    try {
      if (!turn.lock.tryLock(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreRefusal(StoreRefusal.Reason.BUSY, Message.of("import.in-progress"));
      }
      try {
        return work.get();
      } finally {
        turn.lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefusal(StoreRefusal.Reason.BUSY, Message.of("import.in-progress"), e);
    } finally {
      leave(contract, turn);
    }
  }

  private synchronized Turn enter(String contract) {
    Turn turn = turns.computeIfAbsent(contract, any -> new Turn());
    turn.users++;
    return turn;
  }

  private synchronized void leave(String contract, Turn turn) {
    turn.users--;
    if (turn.users == 0) {
      turns.remove(contract);
    }
  }

  synchronized int size() {
    return turns.size();
  }
}
