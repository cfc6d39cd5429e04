package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** An answer about a contract in the form of a decision: with its reasons, in a language. */
public final class ContractDecision {

  private final String question;
  private final Terms terms;
  private final List<Step> steps = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  public ContractDecision(String question, Terms terms) {
    this.question = question;
    this.terms = terms;
  }

  void step(String rule, String row, Message text, String clause) {
    steps.add(Step.of(rule, row, text, cite(clause)));
  }

  void steps(List<Step> more) {
    steps.addAll(more);
  }

  public void finding(Weight weight, Message text, String provision) {
    findings.add(Finding.of(text.key(), weight, text, cite(provision)));
  }

  public void findings(List<Finding> more) {
    findings.addAll(more);
  }

  /** The contract itself is what is cited. */
  private Citation cite(String provision) {
    String instrument = terms.title() + " (" + terms.id() + ")";
    return Citation.of(instrument, provision.isEmpty() ? "/" : provision)
        .issued(terms.orderedOn())
        .cite();
  }

  public Map<String, Object> toPlain(
      Object answer,
      LocalDate day,
      MetricDictionary dictionary,
      Map<String, @Nullable Object> asked,
      Messages words) {
    PackPin pin =
        new PackPin(
            dictionary.id(), dictionary.edition(), dictionary.digest(), dictionary.checkedTo());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("question", question);
    kind(tree, answer, words);
    tree.put("day", day);
    tree.put("packs", List.of(pin.toPlain()));
    tree.put("steps", Tree.list(steps, step -> step.toPlain(words)));
    tree.put("findings", Tree.list(findings, finding -> finding.toPlain(words)));
    tree.put("explanation", explanation(words));
    tree.put("govsm", Version.current());
    tree.put("factsDigest", CanonicalForm.digest(Tree.of(asked)));
    return tree;
  }

  /** What something stands in the way of is no answer: an officer is asked, and sees the sums. */
  private void kind(Map<String, Object> tree, Object answer, Messages words) {
    Optional<Finding> blocking =
        findings.stream().filter(one -> one.weight() == Weight.BLOCKING).findFirst();
    tree.put("kind", blocking.isPresent() ? "REFER" : "ANSWER");
    blocking.ifPresent(
        one -> {
          tree.put("officerQuestion", words.say(one.text()));
          tree.put("citation", one.citation().toPlain());
        });
    tree.put(blocking.isPresent() ? "indication" : "answer", answer);
  }

  private String explanation(Messages words) {
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
