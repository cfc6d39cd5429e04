package org.govsm.portal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes true in the tables what an event of one kind says, when a backup is restored. */
@FunctionalInterface
public interface Replay {

  /** Does again what was done when the event happened, without another event. */
  void of(Event event, Transaction tx);

  /** The kinds of event that the store itself writes. */
  static Map<String, Replay> standard(FileReader reader) {
    Replay nothing = (event, tx) -> {};
    Map<String, Replay> replays = new HashMap<>();
    replays.put(Contracts.CREATED, (event, tx) -> tx.contracts().apply(event));
    replays.put(Contracts.AMENDED, (event, tx) -> tx.contracts().apply(event));
    replays.put(Imports.IMPORTED, (event, tx) -> tx.imports().apply(event, reader));
    replays.put(StoredCertificates.ISSUED, (event, tx) -> tx.certificates().apply(event));
    replays.put(Users.CREATED, (event, tx) -> tx.users().apply(event));
    replays.put(Users.CHANGED, (event, tx) -> tx.users().apply(event));
    replays.put(FactsVersions.RECORDED, (event, tx) -> tx.factsVersions().apply(event));
    replays.put(Attestations.SIGNED, (event, tx) -> tx.attestations().apply(event));
    replays.put(AssessmentRuns.RUN, (event, tx) -> tx.assessmentRuns().apply(event));
    for (String kind :
        List.of(
            RegisteredAccounts.PROPOSED,
            RegisteredAccounts.TAKEN_OVER,
            RegisteredAccounts.CHANGED,
            RegisteredAccounts.SIGNED,
            RegisteredAccounts.MOVED)) {
      replays.put(kind, (event, tx) -> tx.accounts().apply(event));
    }
    for (String kind :
        List.of(CustodyRecords.RECORDED, CustodyRecords.REQUESTED, CustodyRecords.WITHDRAWN)) {
      replays.put(kind, (event, tx) -> tx.custody().apply(event));
    }
    PackEditions.KINDS.forEach(
        kind -> replays.put(kind, (event, tx) -> tx.packEditions().apply(event)));
    for (String kind : List.of(Purchases.RECORDED, Purchases.CHANGED, Purchases.CLOSED)) {
      replays.put(kind, (event, tx) -> tx.purchases().apply(event));
    }
    replays.put(Repair.REPAIRED, nothing);
    replays.put(Imports.SEALED, nothing);
    SignInEvents.ALL.forEach(kind -> replays.put(kind, (event, tx) -> tx.users().apply(event)));
    return replays;
  }
}
