package org.govsm.core.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.QuotedValue;

/** Check of a kept decision: made again by the editions that it names, and compared. */
final class DecisionCheck {

  private final Library library;
  private final BiFunction<Library, String, ? extends Decider> questions;

  DecisionCheck(Library library, BiFunction<Library, String, ? extends Decider> questions) {
    this.library = library;
    this.questions = questions;
  }

  Checked<Verification> verify(Map<String, ?> tree) {
    return KeptDecision.read(tree).fold(this::verify, Checked.Rejected::new);
  }

  private Checked<Verification> verify(KeptDecision kept) {
    List<LawEdition> missing = library.notHeld(kept.editions());
    if (!missing.isEmpty()) {
      return new Checked.Accepted<>(new Verification.NotHeld(missing));
    }
    Library law = library.of(kept.editions());
    return law.book(kept.book())
        .map(book -> asked(law, book, kept))
        .orElseGet(() -> unknown("/request/book", kept.book(), law.bookIds()));
  }

  private Checked<Verification> asked(Library law, RuleBook book, KeptDecision kept) {
    Decider decider = questions.apply(law, book.id());
    Optional<Question> question = decider.question(kept.question());
    if (question.isEmpty()) {
      List<String> known = law.asked(book).map(Question::id).distinct().toList();
      return unknown("/question", kept.question(), known);
    }
    KeptCase reader =
        new KeptCase(name -> question.get().fact(name).or(() -> law.fact(book, name)));
    return kept.facts(reader)
        .fold(facts -> decider.check(kept.question(), facts), Checked.Rejected<Case>::new)
        .fold(facts -> compared(book, decider, kept, facts), DecisionCheck::withinRequest);
  }

  private static Checked<Verification> compared(
      RuleBook book, Decider decider, KeptDecision kept, Case facts) {
    Decision<?> decision = decider.decide(kept.question(), facts);
    Map<String, Object> made = book.toRecord(decision, Messages.shipped("en"));
    List<Verification.Difference> differences =
        TreeDifferences.of(DecisionTree.compared(kept.tree()), DecisionTree.compared(made));
    return new Checked.Accepted<>(
        differences.isEmpty()
            ? said(book, decider, kept, decision)
            : new Verification.Differs(differences));
  }

  /** A tree of before its language was kept is held against every language. */
  private static Verification said(
      RuleBook book, Decider decider, KeptDecision kept, Decision<?> decision) {
    KeptSentences sentences = KeptSentences.of(kept.tree());
    if (sentences.isEmpty()) {
      return new Verification.MadeAgain();
    }
    List<Verification.Difference> differences =
        kept.language().map(List::of).orElse(Messages.LANGUAGES).stream()
            .flatMap(language -> decider.messages(language).stream())
            .map(words -> KeptSentences.of(book.toRecord(decision, words)))
            .map(sentences::differences)
            .min(Comparator.comparingInt(List::size))
            .orElseGet(() -> sentences.differences(KeptSentences.NONE));
    return differences.isEmpty()
        ? new Verification.MadeAgain()
        : new Verification.Reworded(differences);
  }

  private static Checked<Verification> withinRequest(List<InputFault> faults) {
    String at = Tree.pointer(DecisionTree.REQUEST);
    return new Checked.Rejected<>(faults.stream().map(fault -> fault.within(at)).toList());
  }

  /** Without the list of what is known, which is long. */
  private static Checked<Verification> unknown(String at, String given, List<String> known) {
    Message text =
        NearestName.told("verify.unknown", given, known).with("given", QuotedValue.of(given));
    return new Checked.Rejected<>(List.of(new InputFault(at, "input.unknown", text)));
  }
}
