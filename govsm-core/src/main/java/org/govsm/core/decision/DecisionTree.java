package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The published tree form of a decision, whole or in short.
 *
 * @param words the language of the sentences
 * @param <T> what an answer carries
 */
record DecisionTree<T>(Decision<T> decision, Messages words) {

  Map<String, Object> whole() {
    Trace trace = decision.trace();
    Map<String, Object> tree =
        ruled(value -> value instanceof Worded text ? text.toPlain(words) : value, value -> value);
    tree.put("steps", Tree.list(trace.steps(), s -> s.toPlain(words)));
    tree.put("findings", Tree.list(trace.findings(), f -> f.toPlain(words)));
    tree.put("explanation", decision.explain(words));
    return ended(tree);
  }

  Map<String, Object> summary() {
    UnaryOperator<Object> shown =
        value -> value instanceof Worded text ? text.toSummary(words) : value;
    Map<String, Object> tree = ruled(shown, shown);
    List<Finding> heard =
        decision.trace().findings().stream()
            .filter(finding -> finding.weight() != Finding.Weight.NOTE)
            .toList();
    tree.put("findings", Tree.list(heard, f -> f.toPlain(words)));
    return ended(tree);
  }

  private Map<String, Object> ended(Map<String, Object> tree) {
    tree.put("govsm", decision.version());
    tree.put("factsDigest", CanonicalForm.digest(Tree.of(decision.trace().basis())));
    return tree;
  }

  private Map<String, Object> ruled(UnaryOperator<Object> answer, UnaryOperator<Object> indicated) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("question", decision.question());
    tree.put("kind", decision.ruling().kind());
    tree.putAll(
        decision
            .ruling()
            .fold(a -> answered(a, answer), r -> referred(r, indicated), this::undetermined));
    decision.day().ifPresent(d -> tree.put("day", d.toString()));
    tree.put("packs", Tree.list(decision.trace().packs(), PackPin::toPlain));
    return tree;
  }

  private Map<String, @Nullable Object> answered(
      Ruling.Answer<T> answer, UnaryOperator<Object> shown) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("answer", Tree.of(shown.apply(requireNonNull(answer.value()))));
    return tree;
  }

  private Map<String, @Nullable Object> referred(
      Ruling.Refer<T> refer, UnaryOperator<Object> shown) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("officerQuestion", words.say(refer.question()));
    tree.put("citation", refer.citation().toPlain());
    refer
        .indication()
        .ifPresent(i -> tree.put("indication", Tree.of(shown.apply(requireNonNull(i)))));
    return tree;
  }

  private Map<String, @Nullable Object> undetermined(Ruling.Undetermined<T> undetermined) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("missing", Tree.of(undetermined.missing()));
    decision.known().ifPresent(parts -> tree.put("known", Tree.of(parts)));
    return tree;
  }
}
