package org.govsm.portal.ask;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.policy.PolicyText;
import org.govsm.governance.policy.PolicyTexts;
import org.govsm.portal.web.FreeTexts;

/** Published policy: the text of a policy, made of words that everybody may read. */
final class PublishedPolicy {

  private PublishedPolicy() {}

  /** As the domain makes it; a number or mail of a person in what it is made of is refused. */
  static Checked<Decision<PolicyText>> ask(Map<String, ?> tree) {
    List<InputFault> faults = FreeTexts.published(tree);
    return faults.isEmpty() ? PolicyTexts.ask(tree) : new Checked.Rejected<>(faults);
  }
}
