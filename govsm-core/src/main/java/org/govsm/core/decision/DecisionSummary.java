package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Decision without its reasons, in the published tree form.
 *
 * @param words the language of the sentences
 * @param <T> what an answer carries
 */
record DecisionSummary<T>(Decision<T> decision, Messages words) {

  Map<String, Object> tree() {
    Trace trace = decision.trace();
    List<Finding> heard =
        trace.findings().stream()
            .filter(finding -> finding.weight() != Finding.Weight.NOTE)
            .toList();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("question", decision.question());
    tree.put("kind", decision.ruling().kind());
    tree.putAll(decision.ruling().fold(this::answered, this::referred, this::undetermined));
    decision.day().ifPresent(day -> tree.put("day", day.toString()));
    tree.put("packs", Tree.list(trace.packs(), PackPin::toPlain));
    tree.put("findings", Tree.list(heard, finding -> finding.toPlain(words)));
    tree.put("govsm", decision.version());
    tree.put("factsDigest", CanonicalForm.digest(Tree.of(trace.basis())));
    return tree;
  }

  private @Nullable Object shown(Object value) {
    return Tree.of(value instanceof Worded document ? document.toSummary(words) : value);
  }

  private Map<String, @Nullable Object> answered(Ruling.Answer<T> answer) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("answer", shown(requireNonNull(answer.value())));
    return tree;
  }

  private Map<String, @Nullable Object> referred(Ruling.Refer<T> refer) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("officerQuestion", words.say(refer.question()));
    tree.put("citation", refer.citation().toPlain());
    refer.indication().ifPresent(i -> tree.put("indication", shown(requireNonNull(i))));
    return tree;
  }

  private Map<String, @Nullable Object> undetermined(Ruling.Undetermined<T> undetermined) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("missing", Tree.of(undetermined.missing()));
    decision.known().ifPresent(parts -> tree.put("known", shown(parts)));
    return tree;
  }
}
