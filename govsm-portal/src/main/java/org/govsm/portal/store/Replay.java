package org.govsm.portal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes true in the tables what an event of one kind says, when a backup is restored. */
@FunctionalInterface
public interface Replay {

  /**
   * Does again what was done when the event happened, without another event.
   *
   * @param event what happened
   * @param unit the transaction of the whole restoration
   */
  void of(Event event, UnitOfWork unit);

  /**
   * The kinds of event that the store itself writes.
   *
   * @param reader turns files into readings, as it did when they were imported
   * @return what to do, by kind
   */
  static Map<String, Replay> standard(FileReader reader) {
    Replay nothing = (event, unit) -> {};
    Map<String, Replay> replays = new HashMap<>();
    replays.put(Contracts.CREATED, (event, unit) -> unit.contracts().apply(event));
    replays.put(Contracts.AMENDED, (event, unit) -> unit.contracts().apply(event));
    replays.put(Imports.IMPORTED, (event, unit) -> unit.imports().apply(event, reader));
    replays.put(Certificates.ISSUED, (event, unit) -> unit.certificates().apply(event));
    replays.put(Users.CREATED, (event, unit) -> unit.users().apply(event));
    replays.put(Users.CHANGED, (event, unit) -> unit.users().apply(event));
    replays.put(FactsVersions.RECORDED, (event, unit) -> unit.factsVersions().apply(event));
    replays.put(Attestations.SIGNED, (event, unit) -> unit.attestations().apply(event));
    replays.put(AssessmentRuns.RUN, (event, unit) -> unit.assessmentRuns().apply(event));
    for (String kind :
        List.of(
            RegisteredAccounts.PROPOSED,
            RegisteredAccounts.TAKEN_OVER,
            RegisteredAccounts.CHANGED,
            RegisteredAccounts.SIGNED,
            RegisteredAccounts.MOVED)) {
      replays.put(kind, (event, unit) -> unit.accounts().apply(event));
    }
    for (String kind :
        List.of(CustodyRecords.RECORDED, CustodyRecords.REQUESTED, CustodyRecords.WITHDRAWN)) {
      replays.put(kind, (event, unit) -> unit.custody().apply(event));
    }
    PackEditions.KINDS.forEach(
        kind -> replays.put(kind, (event, unit) -> unit.packEditions().apply(event)));
    for (String kind : List.of(Purchases.RECORDED, Purchases.CHANGED, Purchases.CLOSED)) {
      replays.put(kind, (event, unit) -> unit.purchases().apply(event));
    }
    replays.put(Repair.REPAIRED, nothing);
    replays.put(Imports.SEALED, nothing);
    SignInEvents.ALL.forEach(kind -> replays.put(kind, (event, unit) -> unit.users().apply(event)));
    return replays;
  }
}
