package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Transaction;

/** Attestations of a department, as a member of its facts. */
public final class AttestationsPart implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department) {
    return member(new Attestations(tx).page(department, 0, Integer.MAX_VALUE));
  }

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    return member(new Attestations(tx).until(department, asOf));
  }

  private static Map<String, Object> member(List<SignedAttestation> signed) {
    return signed.isEmpty()
        ? Map.of()
        : Map.of("attestations", signed.stream().map(SignedAttestation::tree).toList());
  }
}
