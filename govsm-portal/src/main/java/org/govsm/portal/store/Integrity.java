package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;

/**
 * Integrity of the chains, as it was found last: a chain that is not whole, or whose rows are not,
 * is read and never written. Signing in goes on, so that somebody can look.
 */
final class Integrity {

  private static final String SIGN_IN = "sign-in.";

  private final Map<String, ChainReport> broken = new ConcurrentSkipListMap<>();

  void found(ChainReport report) {
    if (report.isWhole()) {
      broken.remove(report.department());
    } else {
      broken.put(report.department(), report);
    }
  }

  List<ChainReport> broken() {
    return List.copyOf(broken.values());
  }

  boolean isBroken(String chain) {
    return broken.containsKey(chain);
  }

  void requireWhole(String chain, String kind) {
    if (broken.containsKey(chain) && !kind.startsWith(SIGN_IN)) {
      throw new StoreRefusal(Reason.BROKEN, Message.of("store.read-only").with("what", chain));
    }
  }
}
