package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.contracts.LineDiff;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Amendment;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsDifference;
import org.jspecify.annotations.Nullable;

/** Draft changes: what a draft says otherwise than the contract, or than what was returned. */
record DraftChanges(ContractServices contracts) {

  /** What a draft is set against: returned, contract or nothing. */
  static String against(ContractDraft draft) {
    return draft.lookedVersion() > 0 ? "returned" : draft.isAmendment() ? "contract" : "nothing";
  }

  /**
   * In words; in the lines of the document where the words are the same.
   *
   * @return nothing where there is nothing to set it against, or a part of it cannot be read
   */
  Optional<List<String>> lines(Transaction tx, ContractDraft draft, Messages words) {
    ProvisionalTerms made = ProvisionalTerms.of(draft.terms());
    return before(tx, draft)
        .filter(before -> made.dropped().isEmpty())
        .map(before -> lines(before, draft, made.terms(), words));
  }

  private List<String> lines(
      Map<String, ? extends @Nullable Object> before,
      ContractDraft draft,
      Optional<Terms> is,
      Messages words) {
    Optional<Terms> was = ProvisionalTerms.of(before).terms();
    List<String> lines =
        was.isPresent() && is.isPresent()
            ? TermsDifference.of(was.get(), is.get(), contracts.dictionary(), words)
            : List.of();
    return lines.isEmpty() ? LineDiff.of(sorted(before), sorted(draft.terms())) : lines;
  }

  /** The order of members, which says nothing, makes no difference. */
  private static String sorted(Map<String, ? extends @Nullable Object> terms) {
    return Json.pretty(Json.readObject(CanonicalForm.bytes(terms)));
  }

  /** The version that was returned, else the contract that is amended. */
  private Optional<Map<String, ? extends @Nullable Object>> before(
      Transaction tx, ContractDraft draft) {
    if (draft.lookedVersion() > 0) {
      return new ContractDrafts(tx)
          .find(draft.department(), draft.draftNo(), draft.lookedVersion())
          .map(ContractDraft::terms);
    }
    return amended(tx, draft).map(Terms::toPlain);
  }

  private Optional<Terms> amended(Transaction tx, ContractDraft draft) {
    return draft.isAmendment()
        ? Optional.of(
            contracts.contracts().version(tx, draft.amends(), draft.amendsVersion()).terms())
        : Optional.empty();
  }

  /** What the amendments that a draft adds say of themselves. */
  List<String> papers(Transaction tx, ContractDraft draft, Messages words) {
    List<String> known =
        amended(tx, draft).stream()
            .flatMap(terms -> terms.amendments().stream())
            .map(Amendment::id)
            .toList();
    return Trees.rows(draft.terms(), "amendments").stream()
        .filter(paper -> draft.isAmendment())
        .filter(paper -> Trees.text(paper, "id").filter(known::contains).isEmpty())
        .map(
            paper ->
                words.say(
                    Message.of("builder.paper-says")
                        .with("id", Trees.text(paper, "id").orElse("\u2026"))
                        .with("text", Trees.text(paper, "text").orElse("\u2026"))))
        .toList();
  }
}
