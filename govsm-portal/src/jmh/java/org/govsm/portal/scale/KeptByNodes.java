package org.govsm.portal.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.DatabaseUnavailableException;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.IntegrityCheck;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.RandomTokens;

/** What a database keeps after a run, held against what was acknowledged. */
final class KeptByNodes implements AutoCloseable {

  private static final String FILE = "readings.imported";

  private final Store store;
  private final List<String> faults = new ArrayList<>();
  private int events;
  private int back;

  KeptByNodes(String url) throws DatabaseUnavailableException {
    store =
        Store.open(
            DatabaseConfig.postgresql(url, Map.of(DatabaseConfig.USER, "postgres")),
            PortalEvents.shipped());
  }

  /** A department, and a machine that may write there. */
  void prepare() {
    Instant now = Instant.now().minus(Duration.ofDays(1)); // a late clock knows the token as well
    UserFacts facts = UserFacts.active(UserFacts.SERVICE, List.of("buyer"), List.of("*"));
    store.write(
        tx -> {
          tx.events().lock("example-directorate");
          new Users(tx).create("s-1", facts, Optional.of(Person.machine("A machine")), now, "test");
          new AccessTokens(tx)
              .issue(
                  new AccessToken(
                      RandomTokens.digest(SteadyWriter.TOKEN),
                      "t-1",
                      "s-1",
                      now,
                      now.plus(Duration.ofDays(9))),
                  "test");
          return true;
        });
  }

  /** All that is wrong; empty where nothing acknowledged is lost, doubled or broken. */
  List<String> faults(Acknowledged told) {
    new IntegrityCheck(store).whole();
    faults.addAll(store.brokenChains());
    if (store.areCheckpointsBroken()) {
      faults.add("the checkpoints are broken");
    }
    Map<String, Integer> contracts = new HashMap<>();
    Map<String, Integer> files = new HashMap<>();
    for (ChainHead head : store.read(tx -> tx.events().heads())) {
      count(head.department(), contracts, files);
    }
    compare("contract", told.contracts(), contracts);
    compare("file of", told.files(), files);
    contracts.keySet().stream()
        .filter(id -> !told.wasSent(id))
        .forEach(id -> faults.add("contract " + id + " was never sent"));
    store.read(tx -> faults.addAll(missing(new Contracts(tx), contracts.keySet())));
    return List.copyOf(faults);
  }

  private void count(String chain, Map<String, Integer> contracts, Map<String, Integer> files) {
    Instant[] before = {Instant.MIN};
    store.read(
        tx -> {
          for (List<Event> page = tx.events().page(chain, 0, 500);
              !page.isEmpty();
              page = tx.events().page(chain, page.get(page.size() - 1).seq(), 500)) {
            for (Event event : page) {
              events++;
              back += event.at().isBefore(before[0]) ? 1 : 0;
              before[0] = event.at();
              Map<String, Integer> kind =
                  event.kind().equals(Contracts.CREATED)
                      ? contracts
                      : event.kind().equals(FILE) ? files : new HashMap<>();
              kind.merge(String.valueOf(event.body().get("contract")), 1, Integer::sum);
            }
          }
          return events;
        });
  }

  private void compare(String what, Set<String> acknowledged, Map<String, Integer> kept) {
    for (String id : acknowledged) {
      if (!kept.containsKey(id)) {
        faults.add(what + " " + id + " is lost");
      }
    }
    kept.forEach(
        (id, times) -> {
          if (times > 1) {
            faults.add(what + " " + id + " is there " + times + " times");
          }
        });
  }

  private static List<String> missing(Contracts rows, Set<String> ids) {
    return ids.stream()
        .filter(id -> rows.current(id).isEmpty())
        .map(id -> "contract " + id + " has an event and no row")
        .toList();
  }

  /** How many events there are, and how many are before the one before them by their clock. */
  String told() {
    return events + " events, " + back + " earlier by their clock than the one before them";
  }

  @Override
  public void close() {
    store.close();
  }
}
