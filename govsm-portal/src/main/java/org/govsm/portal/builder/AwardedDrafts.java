package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.AwardedContracts;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.procedure.WithoutTender;
import org.jspecify.annotations.Nullable;

/** Awarded drafts: of an award one draft is made, and one contract. */
final class AwardedDrafts {

  private static final String UNSETTLED = "builder.amends-unsettled";

  private AwardedDrafts() {}

  /**
   * What of its award is to be known of a draft that amends; nothing while it is not whole. Where
   * the change asks nothing, it is told that its contract waits for the competent authority.
   */
  static List<Finding> changed(Transaction tx, ContractService contracts, ContractDraft draft) {
    List<Finding> found = ofChange(tx, contracts, draft);
    return found.stream().anyMatch(AwardedDrafts::isAsked)
        ? found
        : Stream.concat(found.stream(), unsettled(tx, contracts, draft).stream()).toList();
  }

  private static boolean isAsked(Finding found) {
    return WithoutTender.isAbout(found)
        && (found.weight() == Finding.Weight.BLOCKING || WithoutTender.isTold(found));
  }

  /** Whether a finding tells that the contract that is amended waits. */
  static boolean isUnsettled(Finding found) {
    return found.text().key().equals(UNSETTLED);
  }

  private static Optional<Finding> unsettled(
      Transaction tx, ContractService contracts, ContractDraft draft) {
    return contracts
        .awarded()
        .unsettled(tx, contracts.current(tx, draft.amends()).stored())
        .map(
            found ->
                Finding.of(
                    found.code(),
                    Finding.Weight.WARNING,
                    Message.of(UNSETTLED)
                        .with("contract", draft.amends())
                        .with("why", found.text()),
                    found.citation()));
  }

  private static List<Finding> ofChange(
      Transaction tx, ContractService contracts, ContractDraft draft) {
    return Terms.entered(draft.terms(), Shapes.shipped())
        .<List<Finding>>fold(
            terms ->
                contracts
                    .awarded()
                    .changed(
                        tx,
                        draft.department(),
                        draft.amends(),
                        TermsChange.of(contracts.current(tx, draft.amends()).terms(), terms)),
            faults -> List.of());
  }

  /**
   * Requires that an award has neither a contract nor a draft that is under way; of two who begin
   * at once one waits.
   *
   * @throws ProblemException with status 409 that names what there is
   */
  static void requireFirst(
      Transaction tx,
      AwardedContracts awarded,
      String department,
      Map<String, ? extends @Nullable Object> content) {
    Map<String, @Nullable Object> terms = Trees.object(content.get(ContractDraft.TERMS));
    Optional<String> award = awarded.award(tx, department, terms);
    if (award.isEmpty()) {
      return;
    }
    tx.events().lock(department);
    Optional<String> contract = awarded.contract(tx, department, terms);
    if (contract.isPresent()) {
      throw ProblemException.conflict(
          awarded.findings(tx, department, terms).stream()
              .filter(found -> found.code().equals("NOT_AWARDED"))
              .findFirst()
              .map(Finding::text)
              .orElse(Message.of("contract.award-signed").with("contract", contract.get())));
    }
    for (ContractDraft one : new ContractDrafts(tx).underWay(department)) {
      if (!one.isAmendment() && awarded.award(tx, department, one.terms()).equals(award)) {
        throw ProblemException.conflict(
            Message.of("builder.award-drafted").with("draft", one.draftNo()));
      }
    }
  }
}
