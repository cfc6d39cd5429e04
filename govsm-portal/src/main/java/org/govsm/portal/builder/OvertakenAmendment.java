package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Amendment;
import org.jspecify.annotations.Nullable;

/**
 * Overtaken amendment: the draft of an amendment whose contract was changed since it was begun. It
 * cannot be signed; what it changes can be carried over to the contract as it is.
 *
 * @param papers the numbers of the amendments that came in between; none where it was corrected
 * @param carried what it says on the terms of now
 */
public record OvertakenAmendment(
    WrittenContract contract, List<String> papers, CarriedAmendment carried) {

  /** Nothing where the contract is as it was. */
  static Optional<OvertakenAmendment> of(
      Transaction tx, ContractService contracts, ContractDraft draft) {
    if (!draft.isAmendment() || !draft.isOpen() && !draft.isSent()) {
      return Optional.empty();
    }
    WrittenContract now = contracts.current(tx, draft.amends());
    if (now.stored().version() == draft.amendsVersion()) {
      return Optional.empty();
    }
    WrittenContract was = contracts.version(tx, draft.amends(), draft.amendsVersion());
    List<String> known = was.terms().amendments().stream().map(Amendment::id).toList();
    List<String> papers =
        now.terms().amendments().stream()
            .map(Amendment::id)
            .filter(id -> !known.contains(id))
            .toList();
    return Optional.of(
        new OvertakenAmendment(
            now,
            papers,
            CarriedAmendment.of(was.terms().toPlain(), draft.terms(), now.terms().toPlain())));
  }

  /**
   * Carries what the draft of an overtaken amendment changes over to the contract as it is, in a
   * draft of its own; this one is withdrawn.
   *
   * @param seen the version of the draft that somebody saw
   * @return the other draft
   */
  static ContractDraft carry(
      Transaction tx, BuilderServices services, ContractDraft draft, int seen, Caller by) {
    OvertakenAmendment overtaken =
        of(tx, services.contracts().contracts(), draft)
            .orElseThrow(() -> ProblemException.conflict(Message.of("builder.not-overtaken")));
    if (overtaken.isNumberTaken()) {
      Message text = Message.of("builder.amend-taken");
      throw ProblemException.of(new InputFault("/amendments", text.key(), text));
    }
    DraftService drafts = services.drafts();
    drafts.step(tx, draft, seen, DraftService.WITHDRAW, "", by);
    return drafts.carry(tx, draft, overtaken.carried.terms(), overtaken.contract, by);
  }

  /** What happened, and what to do. */
  public Message said() {
    return Message.of(papers.isEmpty() ? "builder.overtaken-corrected" : "builder.overtaken")
        .with("contract", contract.id())
        .with("papers", papers);
  }

  /** Whether another amendment took its number. */
  public boolean isNumberTaken() {
    return carried.clashes().stream().anyMatch(one -> one.startsWith("amendments/"));
  }

  /** What both changed, in words: there the contract stands as it is. */
  public List<String> clashes(Messages words) {
    return carried.clashes().stream().map(one -> said(one, words)).toList();
  }

  private String said(String clash, Messages words) {
    int at = clash.indexOf('/');
    String member = at < 0 ? clash : clash.substring(0, at);
    String name = at < 0 ? "" : " \"" + title(member, clash.substring(at + 1), words) + "\"";
    String label =
        BuilderPart.first(member)
            .or(() -> BuilderPart.showing("", member))
            .map(part -> words.say("builder.part." + part.code()))
            .orElse(member);
    return label + name;
  }

  private String title(String list, String id, Messages words) {
    Map<String, @Nullable Object> row =
        Trees.rows(contract.terms().toPlain(), list).stream()
            .filter(one -> id.equals(one.get("id")))
            .findFirst()
            .orElseGet(() -> Trees.object(null));
    Map<String, @Nullable Object> title = Trees.object(row.get("title"));
    return Trees.text(title, words.language()).or(() -> Trees.text(title, "en")).orElse(id);
  }
}
