package org.govsm.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.contracts.SignatureCheck;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.procurement.contract.TermsChange;
import org.jspecify.annotations.Nullable;

/** Kept signatures: contracts rest on the awards of the tenders of the portal. */
record KeptSignatures(AwardSignature awards) implements SignatureCheck {

  @Override
  public Optional<String> award(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return awards.award(tx, department, terms);
  }

  @Override
  public List<Finding> findings(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    return awards.findings(tx, department, terms, now);
  }

  @Override
  public List<Finding> changed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      TermsChange change,
      Instant now) {
    return awards.changed(tx, department, signed, change, now);
  }
}
