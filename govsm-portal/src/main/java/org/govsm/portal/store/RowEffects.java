package org.govsm.portal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each kind of event does to the state. An event of any other kind does nothing to it. */
final class RowEffects {

  /** What an event of one kind does, given what was there before. */
  @FunctionalInterface
  private interface OfKind {
    List<RowEffect> of(Event event, RowEffect.Before before);
  }

  private static final Map<String, OfKind> BY_KIND = byKind();

  private RowEffects() {}

  private static Map<String, OfKind> byKind() {
    Map<String, OfKind> kinds = new HashMap<>();
    Contracts.KINDS.forEach(kind -> kinds.put(kind, (event, before) -> Contracts.effects(event)));
    kinds.put(Imports.IMPORTED, (event, before) -> Imports.effects(event));
    kinds.put(StoredCertificates.ISSUED, (event, before) -> StoredCertificates.effects(event));
    kinds.put(FactsVersions.RECORDED, (event, before) -> FactsVersions.effects(event));
    kinds.put(Attestations.SIGNED, (event, before) -> Attestations.effects(event));
    kinds.put(AssessmentRuns.RUN, (event, before) -> AssessmentRuns.effects(event));
    RegisteredAccounts.KINDS.forEach(kind -> kinds.put(kind, RegisteredAccounts::effects));
    CustodyRecords.KINDS.forEach(
        kind -> kinds.put(kind, (event, before) -> CustodyRecords.effects(event)));
    PackEditions.KINDS.forEach(kind -> kinds.put(kind, PackEditions::effects));
    Purchases.KINDS.forEach(kind -> kinds.put(kind, (event, before) -> Purchases.effects(event)));
    List.of(Users.CREATED, Users.CHANGED).forEach(kind -> kinds.put(kind, Users::effects));
    SecondFactors.KINDS.forEach(
        kind -> kinds.put(kind, (event, before) -> SecondFactors.effects(event)));
    return kinds;
  }

  static List<RowEffect> of(Event event, RowEffect.Before before) {
    OfKind kind = BY_KIND.get(event.kind());
    return kind == null ? List.of() : kind.of(event, before);
  }
}
