package org.govsm.procurement.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Fraction;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Tie of bids: on GeM the portal draws where price alone decides; else the rule of the tender parts
 * them, and where it has none the law. What parts nobody asks an officer, and never chooses.
 */
final class TieBreak {

  private static final String GEM_TIE = "gem.tie";
  private static final String LAW_TIE = "evaluation.tie";
  private static final Pattern LATER = Pattern.compile("-[0-9]+$");

  private final EvaluationTerms terms;
  private final TenderLaw law;

  TieBreak(EvaluationTerms terms, TenderLaw law) {
    this.terms = terms;
    this.law = law;
  }

  /** The bids in order; none where they stay even. */
  List<Examined> part(List<Examined> even) {
    if (terms.channel().isEmpty()) {
      law.lacks("channel");
      return List.of();
    }
    boolean gem = terms.channel().get().equals("GEM");
    if (gem && terms.isByPrice()) {
      return law.ask(GEM_TIE).isEmpty() ? List.of() : drawn(even);
    }
    return terms
        .word("tie")
        .map(rule -> by(rule, even, terms.clause()))
        .orElseGet(() -> byLaw(gem, even));
  }

  private List<Examined> byLaw(boolean gem, List<Examined> even) {
    String question = gem ? GEM_TIE : LAW_TIE;
    if (!law.knows(question)) {
      law.refer(Message.of("evaluation.tie-open").with("bids", ids(even)), terms.clause());
      return List.of();
    }
    Optional<String> rule =
        law.ask(question).flatMap(answer -> answer.get(field(answer))).map(String::valueOf);
    return rule.map(code -> by(code, even, law.cited(question).orElseGet(terms::clause)))
        .orElse(List.of());
  }

  private static String field(Outputs answer) {
    return answer.rows().get(0).containsKey("resolution") ? "resolution" : "decidedBy";
  }

  private List<Examined> by(String rule, List<Examined> even, Citation cited) {
    return switch (rule) {
      case Methods.HIGHER_TECHNICAL -> sorted(even, rule, cited, TieBreak::technical);
      case Methods.LOWER_PRICE ->
          sorted(even, rule, cited, bid -> Fraction.ZERO.minus(bid.price()));
      case Methods.DRAW -> seeded(even, cited);
      default -> drawn(even);
    };
  }

  private static Fraction technical(Examined bid) {
    return bid.quality().orElse(Fraction.ZERO);
  }

  private List<Examined> sorted(
      List<Examined> even, String rule, Citation cited, Function<Examined, Fraction> merit) {
    List<Examined> order =
        even.stream().sorted(Comparator.comparing(merit, Comparator.reverseOrder())).toList();
    if (merit.apply(order.get(0)).equals(merit.apply(order.get(1)))) {
      law.refer(
          Message.of("evaluation.tie-stays").with("bids", ids(even)).with("rule", new Term(rule)),
          cited);
      return List.of();
    }
    return told(order, rule, cited);
  }

  /** A draw that anybody can make again: by the hash of the published seed and the id. */
  private List<Examined> seeded(List<Examined> even, Citation cited) {
    Optional<String> seed = terms.word("drawSeed");
    if (seed.isEmpty()) {
      return recorded(even, "drawSeed", Methods.DRAW, cited);
    }
    return told(
        even.stream()
            .sorted(Comparator.comparing(bid -> bid.bid().id(), draw(seed.get())))
            .toList(),
        Methods.DRAW,
        cited);
  }

  /**
   * The order of a draw. A later bid of one bidder, whose id is that of its first with -2, -3 and
   * so on, keeps the place of the first: nobody draws again by a withdrawal and a new bid.
   */
  static Comparator<String> draw(String seed) {
    return Comparator.comparing((String id) -> ticket(seed, LATER.matcher(id).replaceFirst("")))
        .thenComparing(id -> ticket(seed, id));
  }

  private static String ticket(String seed, String bid) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seed", seed);
    tree.put("bid", bid);
    return CanonicalForm.digest(tree);
  }

  /** What the portal drew; the buyer may not choose. */
  private List<Examined> drawn(List<Examined> even) {
    return recorded(
        even, "drawn", "RANDOM_BY_GEM_SYSTEM", law.cited(GEM_TIE).orElseGet(terms::clause));
  }

  /** In the order in which they were drawn; without it what a draw needs is missing. */
  private List<Examined> recorded(List<Examined> even, String needed, String rule, Citation cited) {
    List<String> drawn = terms.words("drawn");
    if (!drawn.containsAll(even.stream().map(bid -> bid.bid().id()).toList())) {
      law.lacks(needed);
      return List.of();
    }
    return told(
        even.stream().sorted(Comparator.comparing(bid -> drawn.indexOf(bid.bid().id()))).toList(),
        rule,
        cited);
  }

  private List<Examined> told(List<Examined> order, String rule, Citation cited) {
    law.step(
        "tie",
        Message.of("evaluation.tie-parted")
            .with("bids", ids(order))
            .with("rule", new Term(rule))
            .with("first", order.get(0).bid().id()),
        cited);
    return order;
  }

  private static List<Object> ids(List<Examined> bids) {
    return bids.stream().map(bid -> bid.bid().id()).sorted().<Object>map(id -> id).toList();
  }
}
