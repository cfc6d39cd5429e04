package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watch for stale accounts: marks once a day as dormant those that the facts say fell silent. */
public final class StaleWatch {

  private static final Logger LOG = LoggerFactory.getLogger(StaleWatch.class);

  private final MoveService moves;
  private final Clock clock;
  private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.MIN);

  public StaleWatch(MoveService moves, Clock clock) {
    this.moves = moves;
    this.clock = clock;
  }

  /** Does it, unless it was done today. */
  public void look(Store store) {
    LocalDate today = LocalDate.now(clock);
    if (today.equals(done.getAndSet(today))) {
      return;
    }
    for (String department : store.read(tx -> new RegisteredAccounts(tx).departments())) {
      try {
        look(store, department);
      } catch (RuntimeException e) {
        LOG.error("accounts of {} could not be looked through", department, e);
      }
    }
  }

  private void look(Store store, String department) {
    List<RegisteredAccount> active =
        store.read(tx -> new RegisteredAccounts(tx).of(department)).stream()
            .filter(one -> one.state().equals("ACTIVE"))
            .toList();
    for (RegisteredAccount account : active) {
      store.write(
          tx ->
              moves.step(
                  tx,
                  department,
                  account.id(),
                  "goStale",
                  Map.of(),
                  Caller.portal(),
                  Optional.empty()));
    }
  }
}
