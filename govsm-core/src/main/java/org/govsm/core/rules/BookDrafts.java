package org.govsm.core.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Spoken;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Message;

/** The drafts beside the law of a book: they never decide, but are said where they differ. */
final class BookDrafts {

  private final List<RulePack> drafts;

  BookDrafts(BookFile file, Library library) {
    drafts =
        Stream.concat(
                file.packs.stream()
                    .flatMap(id -> library.pack(id).stream())
                    .filter(pack -> pack.status() == RulePack.Status.DRAFT),
                library.proposals().stream().filter(pack -> file.packs.contains(pack.id())))
            .toList();
  }

  Decision<Outputs> beside(Decision<Outputs> decision, Case facts) {
    if (drafts.isEmpty()) {
      return decision;
    }
    List<Finding> findings =
        drafts.stream()
            .filter(pack -> pack.tables().containsKey(decision.question()))
            .flatMap(pack -> difference(pack, decision, facts).stream())
            .toList();
    return findings.isEmpty()
        ? decision
        : Decision.of(
            decision.question(),
            decision.ruling(),
            decision.day(),
            new TraceWithMore(decision.trace(), findings));
  }

  /** What a draft would say otherwise; one that asks other kinds of facts is not asked. */
  private static Optional<Finding> difference(
      RulePack draft, Decision<Outputs> decision, Case facts) {
    Table table = draft.table(decision.question());
    if (!table.takes(facts.values())) {
      return Optional.empty();
    }
    Decision<Outputs> proposed = draft.decide(decision.question(), facts);
    if (proposed.ruling() instanceof Ruling.Answer<Outputs> answer
        && !proposed.ruling().equals(decision.ruling())) {
      Message text =
          Message.of("law.draft")
              .with("pack", draft.id())
              .with("answer", Spoken.answer(answer.value()));
      Citation citation =
          proposed.trace().steps().stream()
              .map(Step::citation)
              .findFirst()
              .orElseGet(() -> table.rows().get(0).citation());
      return Optional.of(Finding.of("law.draft", Finding.Weight.NOTE, text, citation));
    }
    return Optional.empty();
  }
}
