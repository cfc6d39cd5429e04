package org.govsm.procurement.payment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Version;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** An answer about a contract in the form of a decision: with its reasons, in any language. */
public final class ContractDecision {

  private final Terms terms;
  private final Map<String, Object> question;
  private final Function<Messages, Object> answer;
  private final List<Step> steps;
  private final List<Finding> findings;
  private final Optional<Function<Messages, String>> explanation;

  private ContractDecision(Draft draft, Function<Messages, Object> answer) {
    this.terms = draft.terms;
    this.question = draft.question;
    this.answer = answer;
    this.steps = List.copyOf(draft.steps);
    this.findings = List.copyOf(draft.findings);
    this.explanation = draft.explanation;
  }

  /** What a decision rests on, before its answer is known. */
  static final class Draft {

    private final Terms terms;
    private final Map<String, Object> question = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Function<Messages, String>> explanation = Optional.empty();

    /**
     * Begins a decision.
     *
     * @param asked the request, whose digest the decision carries
     */
    Draft(
        String question,
        Terms terms,
        LocalDate day,
        MetricDictionary dictionary,
        Map<String, ? extends @Nullable Object> asked) {
      this.terms = terms;
      PackPin pin =
          new PackPin(
              dictionary.id(), dictionary.edition(), dictionary.digest(), dictionary.checkedTo());
      this.question.put("question", question);
      this.question.put("day", day);
      this.question.put("packs", List.of(pin.toPlain()));
      this.question.put("factsDigest", CanonicalForm.digest(Tree.of(asked)));
    }

    void step(String rule, String row, Message text, String clause) {
      steps.add(Step.of(rule, row, text, cite(clause)));
    }

    void steps(List<Step> more) {
      steps.addAll(more);
    }

    void finding(Weight weight, Message text, String provision) {
      findings.add(Finding.of(text.key(), weight, text, cite(provision)));
    }

    void findings(List<Finding> more) {
      findings.addAll(more);
    }

    void explained(Function<Messages, String> text) {
      explanation = Optional.of(text);
    }

    /** The contract itself is what is cited. */
    private Citation cite(String provision) {
      String instrument = terms.title() + " (" + terms.id() + ")";
      return Citation.of(instrument, provision.isEmpty() ? "/" : provision)
          .issued(terms.orderedOn())
          .cite();
    }

    ContractDecision answered(Function<Messages, Object> answer) {
      return new ContractDecision(this, answer);
    }
  }

  /** The terms that were asked about. */
  public Terms terms() {
    return terms;
  }

  /** What is to be known of the answer; what stands in its way is blocking. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return question, kind, the answer or what is asked of an officer, day, packs, steps, findings,
   *     explanation, govsm, factsDigest
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    copy("question", tree);
    kind(tree, words);
    copy("day", tree);
    copy("packs", tree);
    tree.put("steps", Tree.list(steps, step -> step.toPlain(words)));
    tree.put("findings", Tree.list(findings, finding -> finding.toPlain(words)));
    tree.put("explanation", explanation.orElse(this::reasons).apply(words));
    tree.put("govsm", Version.current());
    copy("factsDigest", tree);
    return tree;
  }

  private void copy(String name, Map<String, Object> tree) {
    tree.put(name, requireNonNull(question.get(name), name));
  }

  /** What something stands in the way of is no answer: an officer is asked, and sees the sums. */
  private void kind(Map<String, Object> tree, Messages words) {
    Optional<Finding> blocking =
        findings.stream().filter(one -> one.weight() == Weight.BLOCKING).findFirst();
    tree.put("kind", blocking.isPresent() ? "REFER" : "ANSWER");
    blocking.ifPresent(
        one -> {
          tree.put("officerQuestion", words.say(one.text()));
          tree.put("citation", one.citation().toPlain());
        });
    tree.put(blocking.isPresent() ? "indication" : "answer", answer.apply(words));
  }

  private String reasons(Messages words) {
    StringBuilder lines = new StringBuilder();
    for (Step step : steps) {
      lines.append("- ").append(words.say(step.text()));
      lines.append(" [").append(step.citation().provision()).append("]\n");
    }
    for (Finding finding : findings) {
      lines.append("! ").append(words.say(finding.text()));
      lines.append(" [").append(finding.citation().provision()).append("]\n");
    }
    return lines.toString();
  }
}
