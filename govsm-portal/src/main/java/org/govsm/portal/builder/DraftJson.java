package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.store.Transaction;

/** Contract drafts as the API tells them. */
final class DraftJson {

  private DraftJson() {}

  static Map<String, Object> heading(ContractDraft draft) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", draft.department());
    tree.put("number", draft.draftNo());
    tree.put("version", draft.version());
    tree.put("state", draft.state());
    tree.put("title", draft.title());
    tree.put("author", draft.author());
    tree.put("changedBy", draft.changedBy());
    tree.put("changedAt", draft.changedAt().toString());
    if (draft.isAmendment()) {
      tree.put("amends", draft.amends());
      tree.put("amendsVersion", draft.amendsVersion());
    }
    if (!draft.reason().isEmpty()) {
      tree.put("reason", draft.reason());
    }
    if (draft.isRecorded()) {
      tree.put("contract", draft.contract());
    }
    return tree;
  }

  /** With the terms and what stands in the way of a signature. */
  static Map<String, Object> draft(
      Transaction tx, ContractDraft draft, BuilderServices services, Messages words) {
    ContractServices contracts = services.contracts();
    Map<String, Object> tree = heading(draft);
    tree.put("terms", draft.terms());
    draft.deviation().ifPresent(why -> tree.put("deviation", why));
    draft.decision().ifPresent(made -> tree.put("decided", made.tree()));
    new DraftChanges(contracts)
        .lines(tx, draft, words)
        .ifPresent(
            lines -> {
              tree.put("against", DraftChanges.against(draft));
              tree.put("changes", lines);
            });
    draft
        .carriedFrom()
        .ifPresent(
            from -> {
              tree.put("carriedFrom", from);
              tree.put("notCarried", notCarried(tx, draft, contracts, words));
            });
    List<InputFault> faults = new ArrayList<>(DraftCheck.of(tx, contracts.contracts(), draft));
    List<Finding> before = services.beforeSignature(tx, draft);
    before.stream()
        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
        .map(one -> new InputFault("", one.code(), one.text()))
        .filter(one -> !faults.contains(one))
        .forEach(faults::add);
    tree.put(
        "warnings",
        Tree.list(
            before.stream().filter(one -> one.weight() == Finding.Weight.WARNING).toList(),
            one -> Map.of("code", one.code(), "text", words.say(one.text()))));
    tree.put(
        "faults",
        Tree.list(
            faults,
            one ->
                Map.of(
                    "pointer", one.pointer(), "code", one.code(), "text", words.say(one.text()))));
    return tree;
  }

  private static List<?> notCarried(
      Transaction tx, ContractDraft draft, ContractServices contracts, Messages words) {
    return Tree.list(
        OvertakenAmendment.notCarried(tx, contracts.contracts(), draft),
        one -> {
          Map<String, Object> left = new LinkedHashMap<>();
          left.put("of", one.name());
          left.put("what", one.what(words));
          left.put("why", words.say(one.why()));
          return left;
        });
  }
}
