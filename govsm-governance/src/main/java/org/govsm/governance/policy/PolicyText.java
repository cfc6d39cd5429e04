package org.govsm.governance.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;

/**
 * Text of a public policy in English and Hindi: what is still to be filled in, and its sections.
 * What nobody said stands in it as a blank in brackets, never as a guess.
 */
public final class PolicyText implements ToPlain {

  private final String policy;
  private final List<String> missing;
  private final List<PolicySection> sections;

  PolicyText(String policy, List<String> missing, List<PolicySection> sections) {
    this.policy = policy;
    this.missing = List.copyOf(missing);
    this.sections = List.copyOf(sections);
  }

  /** The code of the policy. */
  public String policy() {
    return policy;
  }

  /** Its title. */
  public Message title() {
    return Message.of("policy.title." + policy);
  }

  /** The facts that are to be filled in, in the order in which they are needed. */
  public List<String> missing() {
    return missing;
  }

  /** Its sections, in order. */
  public List<PolicySection> sections() {
    return sections;
  }

  /** The published tree form, with each text in both languages. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("policy", policy);
    tree.put("title", both(title()));
    tree.put(
        "missing",
        missing.stream().map(fact -> Map.of("fact", fact, "called", called(fact))).toList());
    tree.put("sections", sections.stream().map(PolicyText::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(PolicySection section) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("heading", both(section.heading()));
    tree.put("paragraphs", section.paragraphs().stream().map(PolicyText::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(PolicyParagraph paragraph) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", paragraph.id());
    tree.put("text", both(paragraph.text()));
    paragraph.control().ifPresent(control -> tree.put("control", control));
    tree.put("citation", paragraph.citation().toPlain());
    return tree;
  }

  private static Map<String, Object> called(String fact) {
    return inBoth(words -> words.term("fact." + fact));
  }

  private static Map<String, Object> both(Message text) {
    return inBoth(words -> words.say(text));
  }

  private static Map<String, Object> inBoth(Function<Messages, String> said) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String language : List.of("en", "hi")) {
      tree.put(language, said.apply(GovernanceMessages.in(language)));
    }
    return tree;
  }
}
