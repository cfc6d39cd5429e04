package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Expiring attestations: those of the last thirty days that a caller may sign again. */
record ExpiringAttestations(Authorisation table) implements WorkSource {

  private static final String SIGN = "/governance/{department}/attestations";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", SIGN).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    return Attestations.departments(tx).stream()
        .filter(caller::seesDepartment)
        .flatMap(department -> expiring(tx, department, caller, today, words.language()))
        .toList();
  }

  private static Stream<WorkItem> expiring(
      Transaction tx, String department, Caller caller, LocalDate today, String language) {
    List<SignedAttestation> signed = new Attestations(tx).page(department, 0, Integer.MAX_VALUE);
    return SignedRow.of(signed, today, caller).stream()
        .filter(row -> row.mine() && row.confirmed() && row.state().equals("soon"))
        .map(
            row ->
                WorkItem.of(
                        "attestation",
                        department,
                        Map.of("control", ControlNames.of(row.said("control"), language)),
                        SignForm.address(department, row.said("control"), subject(row)),
                        Moments.day(row.at()))
                    .dueOn(row.expires()));
  }

  private static Optional<String> subject(SignedRow row) {
    return Optional.of(row.said("subject")).filter(one -> !one.isEmpty());
  }
}
