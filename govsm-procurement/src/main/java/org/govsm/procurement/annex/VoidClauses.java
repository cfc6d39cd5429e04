package org.govsm.procurement.annex;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/**
 * Clauses that GeM's terms make void, as far as the packs have read them: one that is not among
 * them is for an officer to decide, since more kinds are void than were read.
 */
final class VoidClauses {

  private final Decision<Outputs> decision;

  VoidClauses(Decision<Outputs> decision) {
    this.decision = decision;
  }

  /** The flag on a condition of a kind, or of no stated kind. */
  AnnexFlag of(Optional<String> kind, Messages words) {
    Optional<Step> row = kind.flatMap(this::row);
    Message text =
        row.isPresent()
            ? Message.of("annex.void").with("kind", new Term(kind.orElse("")))
            : Message.of("annex.void-maybe");
    return new AnnexFlag(row.isPresent(), words.say(text), citation(row));
  }

  private Optional<Step> row(String kind) {
    List<String> codes = kinds(decision);
    int at = codes.indexOf(kind);
    List<Step> steps = decision.trace().steps();
    return at < 0 || steps.isEmpty()
        ? Optional.empty()
        : Optional.of(steps.get(Math.min(at, steps.size() - 1)));
  }

  /** The kinds that are void, in the order of the rows. */
  static List<String> kinds(Decision<Outputs> decision) {
    return decision
        .ruling()
        .<List<String>>fold(
            answer ->
                answer.value().rows().stream()
                    .map(row -> String.valueOf(row.get("clause")))
                    .toList(),
            refer -> List.of(),
            open -> List.of());
  }

  private Citation citation(Optional<Step> row) {
    return row.map(Step::citation)
        .or(() -> referred(decision.ruling()))
        .or(() -> decision.trace().steps().stream().map(Step::citation).findFirst())
        .orElseGet(() -> Citation.of("GeM", "terms of a bid").cite());
  }

  private static Optional<Citation> referred(Ruling<Outputs> ruling) {
    return ruling.fold(
        answer -> Optional.empty(),
        refer -> Optional.of(refer.citation()),
        open -> Optional.empty());
  }
}
